import type { CityId } from '../codes/brand.ts';

/**
 * What administrators can switch off for a time. None of them is anything that a guardian has to do by a deadline: answering a
 * voucher, prolonging it, choosing a group, signing, restoring, appealing and attaching a conclusion can't be switched off, so no
 * deadline ever runs out because of a switch (V3–V8, E5, Q10, V13).
 */
export const FEATURES = ['REGISTRATION', 'APPLICATIONS', 'WEB_PUSH', 'FORECAST'] as const;
export type Feature = (typeof FEATURES)[number];

/** Those that can be off in one city alone; the others know no city. */
export const CITY_FEATURES = ['APPLICATIONS', 'FORECAST'] as const satisfies readonly Feature[];

/** UTC instants of a time for which a feature is off; without `offUntil` until somebody ends it, without a city everywhere. */
export interface FeaturePause {
  feature: Feature;
  cityId: CityId | null;
  offFrom: Date;
  offUntil: Date | null;
  endedAt: Date | null;
}

/** Still to come; off by it; over. */
export const PAUSE_STATES = ['AHEAD', 'OFF', 'OVER'] as const;
export type PauseState = (typeof PAUSE_STATES)[number];

/** How a pause stands at an instant. */
export function pauseStateAt(now: Date, { offFrom, offUntil, endedAt }: Pick<FeaturePause, 'offFrom' | 'offUntil' | 'endedAt'>): PauseState {
  if (endedAt !== null || (offUntil !== null && now >= offUntil)) return 'OVER';
  return now >= offFrom ? 'OFF' : 'AHEAD';
}

/**
 * The pause by which a feature is off at an instant, the one that lasts longest; `null` where it is on.
 * @param cityId where it is asked for; `null` for what knows no city: then only pauses everywhere count
 */
export function pauseOf<Pause extends FeaturePause>(now: Date, feature: Feature, cityId: CityId | null, pauses: readonly Pause[]): Pause | null {
  const end = ({ offUntil }: Pause): number => offUntil?.getTime() ?? Number.POSITIVE_INFINITY;
  return pauses
    .filter((pause) => pause.feature === feature && (pause.cityId === null || pause.cityId === cityId) && pauseStateAt(now, pause) === 'OFF')
    .reduce<Pause | null>((longest, pause) => (longest === null || end(pause) > end(longest) ? pause : longest), null);
}
