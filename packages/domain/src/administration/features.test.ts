import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CityId } from '../codes/brand.ts';
import { FEATURES, PAUSE_STATES, pauseOf, pauseStateAt, type FeaturePause } from './features.ts';

const START = Date.UTC(2026, 10, 25);
const at = (minute: number): Date => new Date(START + minute * 60_000);
const CITIES = ['almaty', 'astana'] as CityId[];
const pause = fc
  .record({ feature: fc.constantFrom(...FEATURES), cityId: fc.constantFrom(null, ...CITIES), from: fc.nat(60), length: fc.option(fc.integer({ min: 1, max: 60 })), ended: fc.option(fc.nat(120)) })
  .map(({ from, length, ended, ...rest }): FeaturePause => ({ ...rest, offFrom: at(from), offUntil: length === null ? null : at(from + length), endedAt: ended === null ? null : at(ended) }));

describe('a feature that is off for a time', () => {
  it('is off from the first instant on, and on again from the last', () => {
    const its: FeaturePause = { feature: 'REGISTRATION', cityId: null, offFrom: at(10), offUntil: at(20), endedAt: null };
    expect([9, 10, 19, 20].map((minute) => pauseStateAt(at(minute), its))).toEqual(['AHEAD', 'OFF', 'OFF', 'OVER']);
    expect(pauseStateAt(at(9999), { ...its, offUntil: null })).toBe('OFF');
    expect(pauseStateAt(at(15), { ...its, endedAt: at(12) })).toBe('OVER');
  });

  it('never goes back to a state that it has left', () => {
    fc.assert(
      fc.property(pause, (its) => {
        const states = Array.from({ length: 130 }, (_, minute) => PAUSE_STATES.indexOf(pauseStateAt(at(minute), its)));
        expect(states).toEqual([...states].sort((one, other) => one - other));
      }),
    );
  });

  it('is off where any pause of it holds, in its city or everywhere, and then by the one that lasts longest', () => {
    fc.assert(
      fc.property(fc.array(pause, { maxLength: 10 }), fc.nat(120), fc.constantFrom(...FEATURES), fc.constantFrom(null, ...CITIES), (pauses, minute, feature, cityId) => {
        const holding = pauses.filter((each) => each.feature === feature && [null, cityId].includes(each.cityId) && pauseStateAt(at(minute), each) === 'OFF');
        const found = pauseOf(at(minute), feature, cityId, pauses);
        expect(found !== null).toBe(holding.length > 0);
        for (const each of holding) expect((found?.offUntil ?? at(9999)) >= (each.offUntil ?? at(9999))).toBe(true);
      }),
    );
  });
});
