import { addDays } from '../calendar/local-date.ts';
import { workingDaysAfter, type CalendarAddition } from '../calendar/working-days.ts';
import { localDateOf, startOfDay } from '../calendar/zone.ts';

/** Working days that a reviewer has for an application or a new conclusion, the day of sending not counted (V9). */
export const REVIEW_WORKING_DAYS = 3;

/** By when what has waited since this instant should be decided: 24:00 of the last working day (V9). Nothing happens by itself then. */
export function reviewDeadline(waitingSince: Date, additions: readonly CalendarAddition[]): Date {
  return workingDaysAfter(localDateOf(waitingSince), REVIEW_WORKING_DAYS, additions).at;
}

/**
 * Whatever has waited since before this instant is overdue now, and nothing else is: `reviewDeadline` the other way round,
 * so that a database can count without a calendar.
 */
export function overdueSince(now: Date, additions: readonly CalendarAddition[]): Date {
  let day = localDateOf(now);
  while (workingDaysAfter(addDays(day, -1), REVIEW_WORKING_DAYS, additions).at > now) day = addDays(day, -1);
  return startOfDay(day);
}
