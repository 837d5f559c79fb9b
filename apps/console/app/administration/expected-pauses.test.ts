import { describe, expect, it } from 'vitest';
import { expectedPauses, isComing, type FeatureBoard, type OpenPause } from './expected-pauses.ts';

const now = new Date('2026-12-01T06:00:00Z');
const almaty = { ru: 'Алматы', kk: 'Алматы', en: 'Almaty' };
const pause = (id: string, over: Partial<OpenPause> = {}): OpenPause => ({
  id, feature: 'REGISTRATION', city: null, offFrom: now, offUntil: null, state: 'OFF', why: 'работы', author: 'Иванова А.', createdAt: now, ended: null, ...over,
});
const board: FeatureBoard = { open: [pause('a'), pause('b')], over: [], cities: [{ id: 'city', name: almaty }] };

function expected(fields: Record<string, string>): OpenPause[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return expectedPauses(board, [form], { name: 'Петров П.', now });
}

describe('switches stand as the forms on their way will leave them', () => {
  it('one that is turned on again is gone from what is off', () => {
    expect(expected({ intent: 'resume', id: 'a' }).map(({ id }) => id)).toEqual(['b']);
  });

  it('one that is turned off stands on top, from now on or from its instant on', () => {
    const [off] = expected({ intent: 'pause', feature: 'APPLICATIONS', cityId: 'city', offFrom: '', offUntil: '', why: 'праздник' });
    expect(off).toMatchObject({ feature: 'APPLICATIONS', city: almaty, offFrom: now, offUntil: null, state: 'OFF', author: 'Петров П.' });
    expect(off && isComing(off)).toBe(true);
    const [ahead] = expected({ intent: 'pause', feature: 'APPLICATIONS', cityId: '', offFrom: '2026-12-02T09:30', offUntil: '2026-12-02T10:00', why: 'работы' });
    expect(ahead).toMatchObject({ city: null, state: 'AHEAD', offFrom: new Date('2026-12-02T04:30:00Z'), offUntil: new Date('2026-12-02T05:00:00Z') });
  });

  it('what the server will refuse is not shown first', () => {
    expect(expected({ intent: 'pause', feature: 'NOTHING', why: 'работы' })).toEqual(board.open);
    expect(expected({ intent: 'pause', feature: 'APPLICATIONS', why: ' ' })).toEqual(board.open);
  });
});
