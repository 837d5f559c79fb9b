import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { addDays, weekdayOf } from './local-date.ts';
import {
  dayOff, daysOffOfYear, deadlineOn, isWorkingDay, workingDayFrom, workingDaysAfter, workingDaysBetween, workingWeekendsOfYear, type CalendarAddition,
} from './working-days.ts';
import { endOfDay } from './zone.ts';

const d = (text: string) => text as LocalDate;
const of = (year: number, code: string) => daysOffOfYear(year, []).filter((day) => day.reason.code === code).map((day) => day.date.slice(5));
const anyDate = fc.integer({ min: 0, max: 2190 }).map((n) => addDays(d('2024-01-01'), n));
const additions = fc.uniqueArray(
  fc.record({ date: anyDate, working: fc.boolean(), name: fc.constant('') }),
  { selector: (addition) => addition.date, maxLength: 40 },
);

describe('K1 days off are the published ones', () => {
  it.each([
    [2024, ['03-25', '05-08', '07-08']],
    [2025, ['01-03', '03-10', '03-24', '03-25', '07-07', '09-01', '10-27']],
    [2026, ['03-09', '03-24', '03-25', '05-11', '10-26']],
  ])('substitutes of %i', (year, published) => {
    expect(of(year, 'SUBSTITUTE')).toEqual(published);
  });

  it.each([
    [2024, ['01-01', '01-02', '03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06', '08-30', '10-25', '12-16']],
    [2025, ['01-01', '01-02', '03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06', '08-30', '10-25', '12-16']],
    [2026, ['01-01', '01-02', '03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06', '10-25', '12-16']],
    [2027, ['01-01', '01-02', '03-08', '03-15', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06', '10-25', '12-16']],
  ])('holidays of %i', (year, published) => {
    expect(of(year, 'HOLIDAY')).toEqual(published);
  });

  it.each([[2024, ['01-07', '06-16']], [2025, ['01-07', '06-06']], [2026, ['01-07', '05-27']]])('religious days off of %i never move', (year, published) => {
    expect(of(year, 'RELIGIOUS')).toEqual(published);
  });

  it.each([[2024, ['2024-05-04']], [2025, ['2025-01-05']], [2026, []]])('worked weekends of %i', (year, published) => {
    expect(workingWeekendsOfYear(year, [])).toEqual(published);
  });

  it('says why', () => {
    expect(dayOff(d('2026-03-24'), [])).toEqual({ code: 'SUBSTITUTE', holiday: 'NAURYZ', of: '2026-03-21' });
    expect(dayOff(d('2025-01-03'), [])).toEqual({ code: 'SUBSTITUTE', of: '2025-01-05' });
    expect(dayOff(d('2026-12-16'), [])).toEqual({ code: 'HOLIDAY', holiday: 'INDEPENDENCE_DAY' });
    expect(dayOff(d('2027-01-07'), [])).toEqual({ code: 'RELIGIOUS', holiday: 'ORTHODOX_CHRISTMAS' });
    expect(dayOff(d('2026-11-28'), [])).toEqual({ code: 'WEEKEND' });
    expect(dayOff(d('2026-11-27'), [])).toBeNull();
  });

  it('gives every holiday on a weekend one working day, in any year', () => {
    fc.assert(fc.property(fc.integer({ min: 2022, max: 2120 }), (year) => {
      const off = daysOffOfYear(year, []);
      const onWeekend = off.filter((day) => day.reason.code === 'HOLIDAY' && weekdayOf(day.date) >= 6).map((day) => day.date);
      const substitutes = off.filter((day) => day.reason.code === 'SUBSTITUTE' && day.reason.holiday !== undefined);
      expect(substitutes.map((day) => day.reason.of).sort()).toEqual(onWeekend);
      for (const day of substitutes) expect(weekdayOf(day.date)).toBeLessThan(6);
    }));
  });
});

describe('K2 officers add days off and working weekends', () => {
  const added: CalendarAddition[] = [
    { date: d('2026-11-27'), working: false, name: 'Карантин' },
    { date: d('2026-11-28'), working: true, name: 'Перенос' },
    { date: d('2026-12-16'), working: true, name: 'Рабочий праздник' },
  ];

  it('follows them', () => {
    expect(dayOff(d('2026-11-27'), added)).toEqual({ code: 'OFFICER', name: 'Карантин' });
    expect(isWorkingDay(d('2026-11-28'), added)).toBe(true);
    expect(isWorkingDay(d('2026-12-16'), added)).toBe(true);
    expect(workingWeekendsOfYear(2026, added)).toEqual(['2026-11-28']);
    expect(daysOffOfYear(2026, added)).toContainEqual({ date: '2026-11-27', reason: { code: 'OFFICER', name: 'Карантин' } });
  });

  it('keeps a day off where country and city disagree, in whatever order they come', () => {
    const both: CalendarAddition[] = [{ date: d('2026-11-27'), working: true, name: 'a' }, { date: d('2026-11-27'), working: false, name: 'b' }];
    expect(dayOff(d('2026-11-27'), both)).toEqual({ code: 'OFFICER', name: 'b' });
    expect(dayOff(d('2026-11-27'), both.toReversed())).toEqual({ code: 'OFFICER', name: 'b' });
  });
});

describe('V9 the day of the event is day 0 and a deadline is the end of the N-th working day after it', () => {
  it('steps over weekend and holiday and says which days it counted', () => {
    expect(workingDaysAfter(d('2026-12-11'), 4, [])).toEqual({
      lastDay: '2026-12-18',
      at: new Date('2026-12-18T19:00:00Z'),
      counted: ['2026-12-14', '2026-12-15', '2026-12-17', '2026-12-18'],
      skipped: [
        { date: '2026-12-12', reason: { code: 'WEEKEND' } },
        { date: '2026-12-13', reason: { code: 'WEEKEND' } },
        { date: '2026-12-16', reason: { code: 'HOLIDAY', holiday: 'INDEPENDENCE_DAY' } },
      ],
    });
  });

  it('crosses the new year', () => {
    expect(workingDaysAfter(d('2026-12-30'), 2, []).lastDay).toBe('2027-01-05');
  });

  it('refuses numbers that are no count', () => {
    expect(() => workingDaysAfter(d('2026-12-30'), -1, [])).toThrow(RangeError);
    expect(() => workingDaysAfter(d('2026-12-30'), 1.5, [])).toThrow(RangeError);
  });

  it('counts N working days, the last day being one, and each day between exactly once', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: 1, max: 30 }), additions, (from, n, added) => {
      const deadline = workingDaysAfter(from, n, added);
      expect(deadline.counted).toHaveLength(n);
      expect(deadline.counted.at(-1)).toBe(deadline.lastDay);
      expect(deadline.at).toEqual(endOfDay(deadline.lastDay));
      expect(deadline.counted.every((day) => isWorkingDay(day, added))).toBe(true);
      expect(deadline.skipped.some(({ date }) => isWorkingDay(date, added))).toBe(false);
      const between = [...deadline.counted, ...deadline.skipped.map(({ date }) => date)].sort();
      expect(between).toEqual(between.map((_, index) => addDays(from, index + 1)));
      expect(workingDaysBetween(from, deadline.lastDay, added)).toBe(n);
      expect(deadlineOn(from, deadline.lastDay, added)).toEqual(deadline);
    }));
  });

  it('answers the same however often and with whatever list it is asked, and lends nothing out', () => {
    fc.assert(fc.property(anyDate, fc.nat({ max: 12 }), additions, fc.infiniteStream(fc.nat({ max: 12 })), (from, n, added, others) => {
      const first = workingDaysAfter(from, n, added);
      const kept = structuredClone(first);
      first.at.setTime(0);
      first.counted.length = 0;
      first.skipped.length = 0;
      for (const other of others.take(3)) workingDaysAfter(from, other, added);
      expect(workingDaysAfter(from, n, added)).toEqual(kept);
      expect(workingDaysAfter(from, n, [...added])).toEqual(kept);
    }));
  });

  it('counts nothing backwards', () => {
    expect(workingDaysBetween(d('2026-11-27'), d('2026-11-27'), [])).toBe(0);
    expect(workingDaysBetween(d('2026-11-27'), d('2026-11-23'), [])).toBe(0);
    expect(workingDaysAfter(d('2026-11-28'), 0, [])).toEqual({ lastDay: '2026-11-28', at: endOfDay(d('2026-11-28')), counted: [], skipped: [] });
  });

  it('finds the first working day from a day on', () => {
    expect(workingDayFrom(d('2026-11-27'), [])).toBe('2026-11-27');
    expect(workingDayFrom(d('2026-11-28'), [])).toBe('2026-11-30');
  });
});
