import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areDayHours, dayRuns, readSchedule, writeSchedule, type WeekHours } from './schedule.ts';

const day = { from: '07:30', to: '18:30' };
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clock = (at: number): string => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
const hours = fc
  .tuple(minutes, minutes)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: clock(from), to: clock(to) }));
const week = fc.array(fc.option(hours, { nil: null, freq: 3 }), { minLength: 7, maxLength: 7 }).filter((days) => days.some((each) => each !== null));

describe('P3 hours of a kindergarten', () => {
  test('are kept in a notation that others read too', () => {
    const worked: WeekHours = [day, day, day, day, day, { from: '09:00', to: '13:00' }, null];
    expect(writeSchedule(worked)).toBe('Mo-Fr 07:30-18:30; Sa 09:00-13:00');
    expect(writeSchedule([day, null, day, null, null, null, null])).toBe('Mo 07:30-18:30; We 07:30-18:30');
    expect(writeSchedule([null, null, null, null, null, null, null])).toBe('');
  });

  test('come back as they were kept', () =>
    fc.assert(
      fc.property(week, (days) => {
        expect(readSchedule(writeSchedule(days))).toEqual(days);
      }),
    ));

  test.each(['', '07:30–18:30', 'ежедневно', 'Fr-Mo 07:30-18:30', 'Mo 18:30-07:30', 'Mo 25:00-26:00', 'Mo-Fr 07:30-18:30;Sa 09:00-13:00'])('none are read from «%s»', (text) => {
    expect(readSchedule(text)).toBeNull();
  });

  test('a day ends after it began', () => {
    expect(areDayHours(day)).toBe(true);
    for (const wrong of [{ from: '18:30', to: '07:30' }, { from: '08:00', to: '08:00' }, { from: '8:00', to: '18:00' }, { from: '', to: '18:00' }]) expect(areDayHours(wrong)).toBe(false);
  });

  test('runs cover the week in its order, neighbours differ', () =>
    fc.assert(
      fc.property(week, (days) => {
        const runs = dayRuns(days);
        expect(runs.flatMap(({ first, last, hours: same }) => Array.from({ length: last - first + 1 }, () => same))).toEqual(days);
        for (const [index, run] of runs.slice(1).entries()) expect(run.hours).not.toEqual(runs[index]?.hours);
      }),
    ));
});
