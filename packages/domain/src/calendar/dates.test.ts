import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { addDays, ageOn, daysBetween, isLocalDate, weekdayOf } from './local-date.ts';
import { endOfDay, lastDayBefore, localDateOf, localTimeOf, startOfDay } from './zone.ts';

const d = (text: string) => text as LocalDate;
const anyDate = fc.integer({ min: -50_000, max: 70_000 }).map((n) => addDays(d('1970-01-01'), n));
/** The zone's rules as the platform's own database knows them. */
const almaty = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', dateStyle: 'short' });

describe('K1 a day is a real day', () => {
  it.each(['2026-02-28', '2024-02-29', '1999-12-31', '2000-02-29'])('%s is', (text) => expect(isLocalDate(text)).toBe(true));
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '0026-01-01', '2026-1-1', '2026-01-01T00:00', '', '1900-02-29', ' 2026-01-01'])(
    '%j is not',
    (text) => expect(isLocalDate(text)).toBe(false),
  );

  it('counts days there and back', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
      const later = addDays(date, n);
      expect(isLocalDate(later)).toBe(true);
      expect(daysBetween(date, later)).toBe(n);
      expect((((weekdayOf(later) - weekdayOf(date) - n) % 7) + 7) % 7).toBe(0);
    }));
  });

  it('knows the day of the week', () => {
    expect(weekdayOf(d('2026-11-24'))).toBe(2);
    expect(weekdayOf(d('1969-12-28'))).toBe(7);
    expect(weekdayOf(d('1969-12-29'))).toBe(1);
  });

  it('knows the age', () => {
    expect(ageOn(d('2008-11-24'), d('2026-11-23'))).toBe(17);
    expect(ageOn(d('2008-11-24'), d('2026-11-24'))).toBe(18);
    expect(ageOn(d('2008-02-29'), d('2026-02-28'))).toBe(17);
    expect(ageOn(d('2008-02-29'), d('2026-03-01'))).toBe(18);
  });
});

describe('K1 days are Almaty’s: UTC+6 before 1 March 2024, UTC+5 since', () => {
  it('changes the offset in the right instant', () => {
    expect(localDateOf(new Date('2024-02-28T17:59:59.999Z'))).toBe('2024-02-28');
    expect(localDateOf(new Date('2024-02-28T18:00:00Z'))).toBe('2024-02-29');
    expect(localDateOf(new Date('2024-02-29T18:30:00Z'))).toBe('2024-02-29');
    expect(localDateOf(new Date('2024-02-29T19:00:00Z'))).toBe('2024-03-01');
    expect(startOfDay(d('2024-02-29'))).toEqual(new Date('2024-02-28T18:00:00Z'));
    expect(endOfDay(d('2024-02-29'))).toEqual(new Date('2024-02-29T19:00:00Z'));
    expect(startOfDay(d('2026-11-24'))).toEqual(new Date('2026-11-23T19:00:00Z'));
    expect(localTimeOf(d('2026-11-24'), 10, 30)).toEqual(new Date('2026-11-24T05:30:00Z'));
  });

  it('agrees with the platform’s zone database', () => {
    const instant = fc.date({ min: new Date('2005-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(instant, (at) => {
      expect(localDateOf(at)).toBe(almaty.format(at));
    }));
  });

  it('puts every instant of a day into that day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16_000 }), (n) => {
      const date = addDays(d('2010-01-01'), n);
      expect(localDateOf(startOfDay(date))).toBe(date);
      expect(lastDayBefore(startOfDay(date))).toBe(addDays(date, -1));
      expect(lastDayBefore(endOfDay(date))).toBe(date);
      expect(endOfDay(date)).toEqual(startOfDay(addDays(date, 1)));
    }));
  });
});
