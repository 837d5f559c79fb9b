import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import { lastDayBefore } from '../calendar/zone.ts';
import type { LocalDate } from '../codes/brand.ts';
import { changedPolicyFields, cityPolicyOf, isMonthDay, type CityPolicy } from './city-policy.ts';
import { restoreDeadline } from './deadlines.ts';
import { isEarlier, policyEffect, type OpenApplications } from './policy-effects.ts';
import { DEFAULT_VOUCHER_POLICY } from './policy.ts';

const d = (text: string) => text as LocalDate;
const today: CityPolicy = cityPolicyOf(DEFAULT_VOUCHER_POLICY);
const nobody: OpenApplications = { answers: [], restores: [], withGuardian: [], signings: [], births: [], conclusions: [] };
const alike = (day: string, ...examples: number[]) => ({ day: d(day), count: examples.length, examples });
const from = d('2026-12-07');

describe('V4 a longer stop-list reaches those who fall silent under it, and nobody before', () => {
  const longer = { ...today, restoreCalendarDays: 60 };

  it('moves the day of those whose voucher dies on the first day or later', () => {
    const open = { ...nobody, answers: [alike('2026-12-05', 1), alike('2026-12-06', 2)], restores: [alike('2026-12-20', 3, 4)] };
    expect(policyEffect('restoreCalendarDays', today, longer, from, open, [])).toEqual({
      field: 'restoreCalendarDays', kept: 2, moved: [{ was: '2027-01-04', becomes: '2027-02-05', count: 1, examples: [2] }],
    });
  });

  it('says what the deadline itself would say', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(d('2026-11-20'), n));
    fc.assert(fc.property(days, fc.integer({ min: 14, max: 180 }), (day, restoreCalendarDays) => {
      const after = { ...today, restoreCalendarDays };
      const [line] = policyEffect('restoreCalendarDays', today, after, from, { ...nobody, answers: [alike(day, 1)] }, []).moved;
      const diesAt = new Date(`${day}T19:00:00Z`);
      const held = addDays(day, 1) >= from ? after : today;
      expect(line?.becomes ?? lastDayBefore(restoreDeadline(diesAt, today))).toBe(lastDayBefore(restoreDeadline(diesAt, held)));
    }));
  });
});

describe('E5 a new time to sign is for contracts that are signed under it', () => {
  it('keeps the days that are set and compares on the first working day', () => {
    const open = { ...nobody, withGuardian: [alike('2026-12-01', 7), alike('2026-12-02', 8)], signings: [alike('2026-12-10', 9)] };
    expect(policyEffect('signWorkingDays', today, { ...today, signWorkingDays: 5 }, d('2026-12-12'), open, [])).toEqual({
      field: 'signWorkingDays', kept: 1, moved: [{ was: '2026-12-18', becomes: '2026-12-22', count: 2, examples: [7, 8] }],
    });
  });
});

describe('Q11 a higher age lets children stay, a lower one would send them out earlier', () => {
  const births = [alike('2019-10-01', 1), alike('2020-09-01', 2)];
  it('names both days and joins those that are alike', () => {
    const { moved } = policyEffect('ageLimit', today, { ...today, ageLimitYears: 8 }, from, { ...nobody, births }, []);
    expect(moved).toEqual([{ was: '2027-09-01', becomes: '2028-09-01', count: 2, examples: [1, 2] }]);
    expect(moved.some((line) => isEarlier('ageLimit', line))).toBe(false);
  });
  it('knows an earlier day', () => {
    const { moved } = policyEffect('ageLimit', today, { ...today, ageLimitYears: 6 }, from, { ...nobody, births }, []);
    expect(moved.every((line) => isEarlier('ageLimit', line))).toBe(true);
  });
});

describe('Q10 other warnings are for conclusions that still hold', () => {
  it('leaves out those that run out before', () => {
    const open = { ...nobody, conclusions: [alike('2026-12-01', 1), alike('2027-03-01', 2)] };
    expect(policyEffect('conclusionWarningDays', today, { ...today, conclusionWarningDays: [45, 7] }, from, open, []).moved).toEqual([{ was: '2027-01-30', becomes: '2027-01-15', count: 1, examples: [2] }]);
  });
});

describe('V1 V11 hours move no deadline', () => {
  it.each(['issueWindow', 'reminderHour'] as const)('%s', (field) => expect(policyEffect(field, today, today, from, { ...nobody, answers: [alike('2026-12-09', 1)] }, []).moved).toEqual([]));
});

describe('what a city may set', () => {
  it('knows which fields differ', () => {
    expect(changedPolicyFields(today, { ...today })).toEqual([]);
    expect(changedPolicyFields(today, { ...today, ageLimitMonthDay: '08-31', conclusionWarningDays: [30, 5] })).toEqual(['ageLimit', 'conclusionWarningDays']);
  });
  it.each([['09-01', true], ['02-29', false], ['2-1', false], ['13-01', false], ['', false]])('takes %j as a day of every year: %s', (text, is) => expect(isMonthDay(text)).toBe(is));
});
