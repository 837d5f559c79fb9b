import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { addDays } from '../calendar/local-date.ts';
import type { DatedAddition } from '../calendar/dated-additions.ts';
import { isWorkingDay, workingDaysBetween, type CalendarAddition } from '../calendar/working-days.ts';
import { endOfDay, localDateOf, localTimeOf } from '../calendar/zone.ts';
import { enrolDeadline, respondDeadline, restoreDeadline, signDeadline } from './deadlines.ts';
import { canExtend, extendedDeadline, extensionOpensAt, extensionWindow } from './extension.ts';
import { givenBack, movedDeadline } from './moved-deadlines.ts';
import { DEFAULT_VOUCHER_POLICY as policy, inIssueWindow, voucherPolicyWith } from './policy.ts';
import { reminderTimes } from './reminders.ts';

const d = (text: string) => text as LocalDate;
const at = (date: string, hour = 12, minute = 0) => localTimeOf(d(date), hour, minute);
const anyDate = fc.integer({ min: 0, max: 1460 }).map((n) => addDays(d('2025-01-01'), n));
const anyInstant = fc.tuple(anyDate, fc.integer({ min: 0, max: 1439 })).map(([date, minute]) => localTimeOf(date, 0, minute));
const addition = fc.record({ date: anyDate, working: fc.boolean(), name: fc.constant('') });
const additions = fc.array(addition, { maxLength: 30 });

describe('V3 two working days to say yes or no', () => {
  it.each([
    ['2026-11-23', '2026-11-25', 'midweek'],
    ['2026-11-26', '2026-11-30', 'over a weekend'],
    ['2026-11-28', '2026-12-01', 'offered on a Saturday'],
    ['2026-12-14', '2026-12-17', 'over Independence Day'],
    ['2026-12-15', '2026-12-18', 'on the eve of Independence Day'],
    ['2026-12-30', '2027-01-05', 'over the new year and its substitute'],
    ['2026-03-19', '2026-03-26', 'over Nauryz with two substitutes'],
    ['2025-01-02', '2025-01-06', 'over 3 January off and Sunday 5 January worked'],
    ['2024-05-03', '2024-05-06', 'over Saturday 4 May worked'],
  ])('offered %s, answered until %s: %s', (offered, lastDay) => {
    for (const hour of [0, 9, 23]) {
      const deadline = respondDeadline(at(offered, hour, 59), policy, []);
      expect(deadline.lastDay).toBe(lastDay);
      expect(deadline.at).toEqual(endOfDay(d(lastDay)));
    }
  });
});

describe('V6 five working days to enrol, E5 three to sign', () => {
  it.each([
    ['2026-11-23', '2026-11-30', '2026-11-26'],
    ['2026-12-14', '2026-12-22', '2026-12-18'],
    ['2026-05-06', '2026-05-15', '2026-05-13'],
    ['2027-01-04', '2027-01-12', '2027-01-08'],
  ])('from %s until %s, and %s', (from, enrol, sign) => {
    expect(enrolDeadline(at(from), policy, []).lastDay).toBe(enrol);
    expect(signDeadline(at(from), policy, []).lastDay).toBe(sign);
  });
});

describe('V4 the stop-list keeps an application for 28 calendar days', () => {
  it('ends at 24:00, holidays or not', () => {
    expect(restoreDeadline(at('2026-12-04', 0), policy)).toEqual(endOfDay(d('2027-01-01')));
    expect(restoreDeadline(at('2026-12-04', 23, 59), policy)).toEqual(endOfDay(d('2027-01-01')));
  });
});

describe('V7 the extension is two working days, taken on the fifth, once', () => {
  const acceptedAt = at('2026-12-14');
  const opensAt = extensionOpensAt(acceptedAt, policy, []);
  const enrolBy = enrolDeadline(acceptedAt, policy, []).at;
  const voucher = { extensionOpensAt: opensAt, enrolBy, extendedAt: null };

  it('opens at 00:00 of the fifth working day and closes at its 24:00', () => {
    expect(opensAt).toEqual(at('2026-12-22', 0));
    expect(extensionWindow(d('2026-12-22'))).toEqual({ opensAt, closesAt: enrolBy });
    expect(canExtend({ ...voucher, now: new Date(opensAt.getTime() - 1) })).toBe(false);
    expect(canExtend({ ...voucher, now: opensAt })).toBe(true);
    expect(canExtend({ ...voucher, now: new Date(enrolBy.getTime() - 1) })).toBe(true);
    expect(canExtend({ ...voucher, now: enrolBy })).toBe(false);
  });

  it('is taken once, and only of an accepted voucher', () => {
    expect(canExtend({ ...voucher, now: opensAt, extendedAt: opensAt })).toBe(false);
    expect(canExtend({ now: opensAt, extensionOpensAt: null, enrolBy: null, extendedAt: null })).toBe(false);
  });

  it('leads to the end of the second working day after', () => {
    expect(extendedDeadline(d('2026-12-22'), policy, []).lastDay).toBe('2026-12-24');
    expect(extendedDeadline(d('2026-12-31'), policy, []).lastDay).toBe('2027-01-06');
  });

  it('equals seven working days from the start', () => {
    fc.assert(fc.property(anyInstant, additions, (accepted, added) => {
      const first = enrolDeadline(accepted, policy, added);
      const extended = extendedDeadline(first.lastDay, policy, added);
      expect(extended).toMatchObject({ lastDay: enrolDeadline(accepted, voucherPolicyWith({ enrolWorkingDays: 7 }), added).lastDay });
      expect(workingDaysBetween(localDateOf(accepted), extended.lastDay, added)).toBe(7);
    }));
  });
});

describe('V11 reminders at half of the time and on the last morning', () => {
  it('computes both', () => {
    const offeredAt = at('2026-12-14', 10);
    const { at: deadline } = respondDeadline(offeredAt, policy, []);
    expect(reminderTimes(offeredAt, deadline, policy)).toEqual({ half: at('2026-12-16', 5), lastDay: at('2026-12-17', 10) });
  });

  it('both fall before the deadline, the first no earlier than the start', () => {
    fc.assert(fc.property(anyInstant, additions, (from, added) => {
      const deadline = respondDeadline(from, policy, added);
      const times = reminderTimes(from, deadline.at, policy);
      expect(times.half >= from && times.half < deadline.at).toBe(true);
      expect(times.lastDay > from && times.lastDay < deadline.at).toBe(true);
      expect(localDateOf(times.lastDay)).toBe(deadline.lastDay);
    }));
  });
});

describe('E2 a refusal gives back the working days that it took', () => {
  it.each([
    ['2026-11-30', '2026-11-24', '2026-11-24', '2026-11-30', 'refused the same day'],
    ['2026-11-30', '2026-11-24', '2026-11-26', '2026-12-02', 'refused two working days later'],
    ['2026-11-30', '2026-11-27', '2026-12-03', '2026-12-04', 'refused after the deadline, because the guardian had signed'],
    ['2026-12-15', '2026-12-14', '2026-12-17', '2026-12-18', 'refused over a holiday'],
    ['2026-11-27', '2026-11-27', '2026-11-28', '2026-11-30', 'asked on the last day, refused on a Saturday'],
  ])('enrol until %s, asked %s, refused %s: until %s (%s)', (enrol, requested, refused, expected) => {
    expect(givenBack(d(enrol), d(requested), d(refused), [])).toMatchObject({ lastDay: expected, at: endOfDay(d(expected)) });
  });

  it('leaves as many working days as were left, never a day that is over', () => {
    const days = fc.nat({ max: 12 });
    fc.assert(fc.property(anyDate, days, days, additions, (requested, left, took, added) => {
      const enrol = addDays(requested, left);
      const refused = addDays(requested, took);
      const { lastDay } = givenBack(enrol, requested, refused, added);
      expect(lastDay >= enrol && lastDay >= refused).toBe(true);
      const before = workingDaysBetween(requested, enrol, added);
      const after = workingDaysBetween(refused, lastDay, added);
      expect(after).toBe(before === 0 && !isWorkingDay(refused, added) ? 1 : before);
    }));
  });
});

describe('K2 a change of the calendar moves open deadlines later or not at all', () => {
  const since = at('2026-11-23');
  const nextDay = at('2026-11-24');
  const written = (addition: Omit<CalendarAddition, 'name'>, writtenAt = nextDay, takenBackAt: Date | null = null): DatedAddition => ({ ...addition, name: '', writtenAt, takenBackAt });
  const off = (date: string): DatedAddition => written({ date: d(date), working: false });
  const worked = (date: string): DatedAddition => written({ date: d(date), working: true });

  it.each([
    ['a day off inside', [off('2026-11-26')], '2026-12-01'],
    ['a day off on the last day', [off('2026-11-30')], '2026-12-01'],
    ['a day off after it', [off('2026-12-01')], '2026-11-30'],
    ['a working weekend inside', [worked('2026-11-28')], '2026-11-30'],
    ['both at once, as one after the other', [off('2026-11-26'), worked('2026-11-28')], '2026-12-01'],
  ])('%s', (_what, after, lastDay) => {
    expect(movedDeadline({ since, lastDay: d('2026-11-30'), before: [], after })).toMatchObject({ lastDay, at: endOfDay(d(lastDay)) });
  });

  it('keeps the days of an extension', () => {
    const extended = extendedDeadline(d('2026-11-30'), policy, []).lastDay;
    expect(movedDeadline({ since, lastDay: extended, before: [], after: [off('2026-12-01')] }).lastDay).toBe('2026-12-03');
  });

  it('a day off that is taken back and added again is one day off, also with an extension between', () => {
    const taken = written({ date: d('2026-11-26'), working: false }, nextDay, at('2026-11-25', 9));
    const again = written({ date: d('2026-11-26'), working: false }, at('2026-11-25', 11));
    expect(movedDeadline({ since, lastDay: d('2026-12-01'), before: [taken], after: [taken, again] }).lastDay).toBe('2026-12-01');
    const extended = extendedDeadline(d('2026-12-01'), policy, []).lastDay;
    expect(movedDeadline({ since, countedAt: at('2026-11-25', 10), lastDay: extended, before: [taken], after: [taken, again] }).lastDay).toBe(extended);
  });

  it('a working weekend that was counted is missed when it is taken back; one that came later is not', () => {
    const takenBack = (writtenAt: Date, countedAt?: Date) => {
      const before = [written({ date: d('2026-11-28'), working: true }, writtenAt)];
      const after = before.map((each) => ({ ...each, takenBackAt: at('2026-11-26') }));
      return movedDeadline({ since, ...(countedAt && { countedAt }), lastDay: d('2026-11-30'), before, after }).lastDay;
    };
    expect(takenBack(since)).toBe('2026-12-01');
    expect(takenBack(nextDay)).toBe('2026-11-30');
    expect(takenBack(nextDay, at('2026-11-25'))).toBe('2026-12-01');
  });

  it('what is written again is no change', () => {
    const history = fc.array(fc.record({ day: fc.integer({ min: 1, max: 20 }), working: fc.boolean(), hours: fc.integer({ min: -48, max: 96 }), lasts: fc.option(fc.integer({ min: 1, max: 96 })) }), { maxLength: 12 });
    fc.assert(fc.property(anyInstant, fc.integer({ min: 1, max: 9 }), history, (start, n, lines) => {
      const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
      const before = lines.map(({ day, working, hours, lasts }) => written({ date: addDays(localDateOf(start), day), working }, later(hours), lasts === null ? null : later(hours + lasts)));
      const lastDay = addDays(localDateOf(start), n);
      const again = before.filter(({ working, takenBackAt }) => !working && takenBackAt !== null && takenBackAt > start).map((each) => ({ ...each, writtenAt: later(200), takenBackAt: null }));
      expect(movedDeadline({ since: start, lastDay, before, after: [...before, ...again] }).lastDay).toBe(lastDay);
    }));
  });

  it('never moves earlier and never takes working days away', () => {
    fc.assert(fc.property(anyInstant, fc.integer({ min: 1, max: 9 }), additions, additions, (start, n, known, more) => {
      const { lastDay } = enrolDeadline(start, voucherPolicyWith({ enrolWorkingDays: n }), known);
      const before = known.map((each) => written(each, start));
      const after = [...before, ...more.map((each) => written(each, new Date(start.getTime() + 1)))];
      const moved = movedDeadline({ since: start, lastDay, before, after });
      expect(moved.lastDay >= lastDay).toBe(true);
      expect(moved.counted.length).toBeGreaterThanOrEqual(n);
      if (moved.lastDay > lastDay) expect(moved.counted).toHaveLength(n);
      expect(movedDeadline({ since: start, lastDay, before, after: before }).lastDay).toBe(lastDay);
    }));
  });
});

describe('V1 vouchers are offered in the hours of a working day', () => {
  it.each([
    ['2026-11-24', 8, 59, false], ['2026-11-24', 9, 0, true], ['2026-11-24', 17, 59, true], ['2026-11-24', 18, 0, false],
    ['2026-11-28', 12, 0, false], ['2026-12-16', 12, 0, false],
  ])('%s %i:%i %s', (date, hour, minute, open) => {
    expect(inIssueWindow(at(date, hour, minute), policy, [])).toBe(open);
  });
});

describe('a city’s policy', () => {
  it('changes what the city changed and nothing else', () => {
    expect(voucherPolicyWith({ respondWorkingDays: 3 })).toEqual({ ...policy, respondWorkingDays: 3 });
    expect(respondDeadline(at('2026-11-23'), voucherPolicyWith({ respondWorkingDays: 3 }), []).lastDay).toBe('2026-11-26');
  });
});
