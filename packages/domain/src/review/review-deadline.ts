import { additionsSince, type DatedAddition } from '../calendar/dated-additions.ts';
import { addDays } from '../calendar/local-date.ts';
import { workingDaysAfter, type CalendarAddition } from '../calendar/working-days.ts';
import { localDateOf, startOfDay } from '../calendar/zone.ts';

/** Working days that a reviewer has for an application or a new conclusion, the day of sending not counted (V9). */
export const REVIEW_WORKING_DAYS = 3;

/**
 * By when what has waited since this instant should be decided: 24:00 of the last working day (V9). Nothing happens by itself
 * then. A change of the calendar moves it later where that follows and never earlier (K2).
 */
export function reviewDeadline(waitingSince: Date, history: readonly DatedAddition[]): Date {
  return workingDaysAfter(localDateOf(waitingSince), REVIEW_WORKING_DAYS, additionsSince(waitingSince, history)).at;
}

/** A stretch of instants: from the first, without which it has no beginning, to before the second. */
export interface Stretch {
  from: Date | null;
  before: Date;
}

/**
 * Whatever has waited since an instant of these stretches is overdue now, and nothing else is: `reviewDeadline` the other way
 * round, so that a database can count without a calendar. Between two changes of the calendar one calendar holds, so there
 * is one stretch for each at most, and one alone where no change lies within the days of a review.
 */
export function overdueStretches(now: Date, history: readonly DatedAddition[]): Stretch[] {
  const changes = history.flatMap(({ writtenAt, takenBackAt }) => (takenBackAt === null ? [writtenAt] : [writtenAt, takenBackAt])).sort((a, b) => a.getTime() - b.getTime());
  const starts = [null, ...changes.filter((at, index) => at.getTime() !== changes[index - 1]?.getTime())];
  return starts.flatMap((from, index) => {
    const end = starts[index + 1] ?? null;
    const overdue = overdueSince(now, additionsSince(from ?? BEFORE_ANY_CHANGE, history));
    const before = end !== null && end < overdue ? end : overdue;
    return from === null || from < before ? [{ from, before }] : [];
  }).reduce(joined, []);
}

const BEFORE_ANY_CHANGE = new Date(-8.64e15);

/** Stretches that meet are one. */
function joined(all: Stretch[], next: Stretch): Stretch[] {
  const last = all.at(-1);
  return last !== undefined && last.before.getTime() === next.from?.getTime() ? [...all.slice(0, -1), { from: last.from, before: next.before }] : [...all, next];
}

/** Whatever has waited since before this instant is overdue now, by one calendar that holds throughout. */
function overdueSince(now: Date, additions: readonly CalendarAddition[]): Date {
  let day = localDateOf(now);
  while (workingDaysAfter(addDays(day, -1), REVIEW_WORKING_DAYS, additions).at > now) day = addDays(day, -1);
  return startOfDay(day);
}
