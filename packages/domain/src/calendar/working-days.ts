import type { LocalDate } from '../codes/brand.ts';
import { lawfulDaysOff, PUBLISHED_MOVES, type HolidayCode } from './holidays.ts';
import { addDays, weekdayOf, yearOf } from './local-date.ts';
import { endOfDay } from './zone.ts';

/** A day off or a working weekend that officers added (K2). If a day was given both, it is off: nobody loses time. */
export interface CalendarAddition {
  date: LocalDate;
  working: boolean;
  name: string;
}

/** Why a day is not worked. `of` is the day that a substitute stands for, `name` the officers' own words. */
export interface DayOffReason {
  code: 'WEEKEND' | 'HOLIDAY' | 'SUBSTITUTE' | 'RELIGIOUS' | 'OFFICER';
  holiday?: HolidayCode;
  of?: LocalDate;
  name?: string;
}

/** What is known of a calendar: the additions that hold, one a day, and the deadlines counted so far by day and `n`. */
interface KnownCalendar {
  readonly added: ReadonlyMap<LocalDate, CalendarAddition>;
  readonly deadlines: Map<LocalDate, Deadline[]>;
}

const knownCalendars = new WeakMap<readonly CalendarAddition[], KnownCalendar>();

/** A list of additions is data that nobody changes once it is made, so it stands for its calendar. */
function calendarWith(additions: readonly CalendarAddition[]): KnownCalendar {
  const known = knownCalendars.get(additions);
  if (known !== undefined) return known;
  const added = new Map<LocalDate, CalendarAddition>();
  for (const addition of additions) {
    const before = added.get(addition.date);
    if (before === undefined || (before.working && !addition.working)) added.set(addition.date, addition);
  }
  const calendar = { added, deadlines: new Map<LocalDate, Deadline[]>() };
  knownCalendars.set(additions, calendar);
  return calendar;
}

/** Why the day is off, or `null` where it is a working day (K1, K2). */
export function dayOff(date: LocalDate, additions: readonly CalendarAddition[]): DayOffReason | null {
  const added = calendarWith(additions).added.get(date);
  if (added?.working) return null;
  const lawful = lawfulDaysOff(yearOf(date)).get(date);
  if (lawful !== undefined) return lawful;
  if (added !== undefined) return { code: 'OFFICER', name: added.name };
  if (weekdayOf(date) < 6 || PUBLISHED_MOVES.some((move) => move.worked === date)) return null;
  return { code: 'WEEKEND' };
}

/** Whether the day is worked (K1, K2). */
export function isWorkingDay(date: LocalDate, additions: readonly CalendarAddition[]): boolean {
  return dayOff(date, additions) === null;
}

/** A deadline and the days that led to it, so that people can be shown how it was counted (V9). */
export interface Deadline {
  /** The last day on which one can act. */
  lastDay: LocalDate;
  /** 24:00 of the last day: the first instant that is too late. */
  at: Date;
  /** Working days that were counted, the last day among them. */
  counted: LocalDate[];
  /** Days off that were stepped over. */
  skipped: { date: LocalDate; reason: DayOffReason }[];
}

/**
 * The end of the `n`-th working day after a day (V9: the day of the event is day 0). With `n` = 0 it is the end of the
 * day itself. Each day is counted from once for a list of additions, so a million deadlines cost little more than the
 * few hundred days that they start on.
 * @param additions not changed once it has been used
 * @throws RangeError where `n` is not a whole number of 0 or more
 */
export function workingDaysAfter(from: LocalDate, n: number, additions: readonly CalendarAddition[]): Deadline {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  const { deadlines } = calendarWith(additions);
  let fromThisDay = deadlines.get(from);
  if (fromThisDay === undefined) deadlines.set(from, (fromThisDay = []));
  const deadline = (fromThisDay[n] ??= countWorkingDays(from, n, additions));
  // Instant and lists are the caller's own.
  return { lastDay: deadline.lastDay, at: new Date(deadline.at), counted: [...deadline.counted], skipped: [...deadline.skipped] };
}

function countWorkingDays(from: LocalDate, n: number, additions: readonly CalendarAddition[]): Deadline {
  const counted: LocalDate[] = [];
  const skipped: Deadline['skipped'] = [];
  let day = from;
  while (counted.length < n) {
    day = addDays(day, 1);
    const reason = dayOff(day, additions);
    if (reason === null) counted.push(day);
    else skipped.push({ date: day, reason });
  }
  return { lastDay: day, at: endOfDay(day), counted, skipped };
}

/** The deadline at the end of a known day, with the days after `from` that lead to it: to explain a kept deadline. */
export function deadlineOn(from: LocalDate, lastDay: LocalDate, additions: readonly CalendarAddition[]): Deadline {
  const counted: LocalDate[] = [];
  const skipped: Deadline['skipped'] = [];
  for (let day = addDays(from, 1); day <= lastDay; day = addDays(day, 1)) {
    const reason = dayOff(day, additions);
    if (reason === null) counted.push(day);
    else skipped.push({ date: day, reason });
  }
  return { lastDay, at: endOfDay(lastDay), counted, skipped };
}

/** Working days after `a` up to `b` and with it; 0 where `b` is not later. `workingDaysAfter` the other way round. */
export function workingDaysBetween(a: LocalDate, b: LocalDate, additions: readonly CalendarAddition[]): number {
  return deadlineOn(a, b, additions).counted.length;
}

/** The day itself where it is worked, else the first working day after it. */
export function workingDayFrom(date: LocalDate, additions: readonly CalendarAddition[]): LocalDate {
  return isWorkingDay(date, additions) ? date : workingDaysAfter(date, 1, additions).lastDay;
}

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = `${year}-01-01` as LocalDate; yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days off of a year in order, all but ordinary weekends (K1, K2). */
export function daysOffOfYear(year: number, additions: readonly CalendarAddition[]): { date: LocalDate; reason: DayOffReason }[] {
  return daysOf(year).flatMap((date) => {
    const reason = dayOff(date, additions);
    return reason === null || reason.code === 'WEEKEND' ? [] : [{ date, reason }];
  });
}

/** Saturdays and Sundays of a year that are worked (K1, K2). */
export function workingWeekendsOfYear(year: number, additions: readonly CalendarAddition[]): LocalDate[] {
  return daysOf(year).filter((date) => weekdayOf(date) >= 6 && isWorkingDay(date, additions));
}
