import type { LocalDate } from '../codes/brand.ts';

const DAY = 86_400_000;

/** Whether the text is a real day `YYYY-MM-DD` between 1800 and 2199: years outside are slips of the keyboard. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^(1[89]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function toDayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/**
 * The day of a number of days since 1970-01-01.
 * @throws RangeError where there is no such day
 */
export function fromDayNumber(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10) as LocalDate;
}

/** The day `n` calendar days later, or earlier where `n` is negative. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + n);
}

/** Calendar days from `a` to `b`: 0 for the same day, negative where `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return toDayNumber(b) - toDayNumber(a);
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: LocalDate): Weekday {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** The calendar year of a day. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** Full years of age on a day. Who was born on 29 February has the birthday on 1 March in common years. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = yearOf(date) - yearOf(birthDate);
  return date.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
