import type { RouterOutputs } from '@balabaqsha/api';
import type { Feature } from '@balabaqsha/domain';

type Pause = RouterOutputs['public']['features'][number];

/** The pause by which a feature is off in a city, or everywhere. @param cityCode `undefined` where none is chosen yet */
export function pauseIn(pauses: readonly Pause[], feature: Feature, cityCode: string | undefined): Pause | undefined {
  return pauses.find((pause) => pause.feature === feature && (pause.cityCode === null || pause.cityCode === cityCode));
}
