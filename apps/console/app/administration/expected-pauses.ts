import type { RouterOutputs } from '@balabaqsha/api';
import { FEATURES, isLocalDate, localTimeOf } from '@balabaqsha/domain';

export type FeatureBoard = RouterOutputs['staff']['features']['board'];
export type OpenPause = FeatureBoard['open'][number];

/** An instant as a form's field has it, `YYYY-MM-DDTHH:mm` by the clocks of Almaty; `null` for anything else. */
function almatyInstant(text: string): Date | null {
  const [day = '', time = ''] = text.split('T');
  const [hour, minute] = time.split(':').map(Number);
  return isLocalDate(day) && Number.isInteger(hour) && Number.isInteger(minute) ? localTimeOf(day, hour ?? 0, minute ?? 0) : null;
}

/**
 * Pauses that are not over, as they will be once the forms on their way have arrived: one that was ended is gone, and one that
 * was ordered stands on top, without a name of its own yet.
 * @param by who orders it, and the page's instant
 */
export function expectedPauses({ open, cities }: FeatureBoard, forms: readonly FormData[], by: { name: string; now: Date }): OpenPause[] {
  return forms.reduce<OpenPause[]>((pauses, form) => {
    const text = (name: string): string => String(form.get(name) ?? '');
    if (text('intent') === 'resume') return pauses.filter(({ id }) => id !== text('id'));
    const feature = FEATURES.find((each) => each === text('feature'));
    if (text('intent') !== 'pause' || feature === undefined || text('why').trim() === '') return pauses;
    const offFrom = almatyInstant(text('offFrom')) ?? by.now;
    const city = cities.find(({ id }) => id === text('cityId'))?.name ?? null;
    const ordered = { id: `coming ${feature}`, feature, city, offFrom, offUntil: almatyInstant(text('offUntil')), why: text('why'), author: by.name, createdAt: by.now, ended: null };
    return [{ ...ordered, state: offFrom > by.now ? 'AHEAD' : 'OFF' }, ...pauses];
  }, [...open]);
}

/** Whether a pause is still on its way: nothing can be done with it yet. */
export function isComing({ id }: Pick<OpenPause, 'id'>): boolean {
  return id.startsWith('coming ');
}
