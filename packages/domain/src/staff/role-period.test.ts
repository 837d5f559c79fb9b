import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { addDays } from '../calendar/index.ts';
import { periodsMeet, roleStateOn, type RolePeriod } from './role-period.ts';

const START = '2026-01-01' as LocalDate;
const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(START, n));
const period: fc.Arbitrary<RolePeriod> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 30 })))
  .map(([validFrom, length]) => ({ validFrom, validTo: length === null ? null : addDays(validFrom, length) }));

describe('S1 a role counts from its first to its last day', () => {
  it('both among them', () => {
    const two: RolePeriod = { validFrom: START, validTo: addDays(START, 1) };
    expect([-1, 0, 1, 2].map((n) => roleStateOn(addDays(START, n), two))).toEqual(['COMING', 'IN_FORCE', 'IN_FORCE', 'ENDED']);
    expect(roleStateOn(addDays(START, 9999), { validFrom: START, validTo: null })).toBe('IN_FORCE');
  });

  it('two periods meet where both count on some day', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const days = Array.from({ length: 100 }, (_, n) => addDays(START, n));
        expect(periodsMeet(one, other)).toBe(days.some((each) => roleStateOn(each, one) === 'IN_FORCE' && roleStateOn(each, other) === 'IN_FORCE'));
      }),
    );
  });
});
