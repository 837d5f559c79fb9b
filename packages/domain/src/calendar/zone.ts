import type { LocalDate } from '../codes/brand.ts';
import { addDays, fromDayNumber } from './local-date.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Asia/Almaty went from UTC+6 to UTC+5 in this instant, midnight of 1 March 2024 by the old time (K1). It is written
 * out, not asked of `Intl`, because browsers with older zone data would count deadlines an hour off.
 */
const OFFSET_CHANGE = Date.UTC(2024, 1, 29, 18);
const FIRST_DAY_OF_UTC5 = '2024-03-01';

/** Days that were asked for, by their number: many instants lie in few days. */
const knownDays = new Map<number, LocalDate>();

/** The calendar day in Almaty at an instant. Right for instants since 2005, when daylight saving had ended. */
export function localDateOf(instant: Date): LocalDate {
  const offset = instant.getTime() >= OFFSET_CHANGE ? 5 : 6;
  const day = Math.floor((instant.getTime() + offset * HOUR) / DAY);
  let date = knownDays.get(day);
  if (date === undefined) knownDays.set(day, (date = fromDayNumber(day)));
  return date;
}

/** The instant of a wall-clock time in Almaty; of the hour that 29 February 2024 had twice, the first. */
export function localTimeOf(date: LocalDate, hour: number, minute: number): Date {
  const offset = date >= FIRST_DAY_OF_UTC5 ? 5 : 6;
  return new Date(Date.parse(`${date}T00:00:00Z`) + (hour - offset) * HOUR + minute * 60_000);
}

/** 00:00 in Almaty. */
export function startOfDay(date: LocalDate): Date {
  return localTimeOf(date, 0, 0);
}

/** 24:00 in Almaty, which is the start of the next day: the first instant that is too late. */
export function endOfDay(date: LocalDate): Date {
  return startOfDay(addDays(date, 1));
}

/** The last day on which one can act before a deadline; for a deadline at 24:00 of a day it is that day. */
export function lastDayBefore(deadline: Date): LocalDate {
  return localDateOf(new Date(deadline.getTime() - 1));
}
