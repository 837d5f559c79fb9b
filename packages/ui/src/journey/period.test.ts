import type { LocalDate } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { askedDay, firstDayOf, PERIODS } from './period.ts';

const today = '2026-11-30' as LocalDate;

describe('Q6 the period over which a place is explained', () => {
  it('goes back from today', () => {
    expect(PERIODS.map((period) => firstDayOf(period, today))).toEqual(['2026-11-23', '2026-10-31', null]);
  });

  it.each([
    ['since=2026-11-01', '2026-11-01'],
    ['since=2026-11-30', '2026-11-30'],
    ['since=2026-12-01', null],
    ['since=2026-02-30', null],
    ['since=', null],
    ['', null],
  ])('%s', (query, day) => {
    expect(askedDay(new URLSearchParams(query), today)).toBe(day);
  });
});
