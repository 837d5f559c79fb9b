import type { LocalDate } from '../codes/brand.ts';
import { deadlineOn, workingDayFrom, workingDaysAfter, workingDaysBetween, type CalendarAddition, type Deadline } from '../calendar/working-days.ts';

/**
 * The deadline to enrol after the kindergarten refused: the working days that its answer took are given back, so as many
 * are left as when the guardian asked (E2). It never lies in the past: after a refusal on a day off it is at least the
 * next working day.
 * @param enrolLastDay last day to enrol before the refusal
 */
export function givenBack(enrolLastDay: LocalDate, requestedOn: LocalDate, refusedOn: LocalDate, additions: readonly CalendarAddition[]): Deadline {
  const taken = workingDaysBetween(requestedOn, refusedOn, additions);
  const returned = workingDaysAfter(enrolLastDay, taken, additions);
  const earliest = workingDayFrom(refusedOn, additions);
  return returned.lastDay >= earliest ? returned : deadlineOn(enrolLastDay, earliest, additions);
}

/**
 * An open deadline after officers changed the calendar: the same number of working days counted anew, later or the same
 * and never earlier (K2). Extension and given-back days are kept, because the days between are counted, not the policy.
 * @param deadline.from day 0 of the deadline
 * @param deadline.before additions that it was counted with, `after` those that hold now
 */
export function movedDeadline(deadline: {
  from: LocalDate;
  lastDay: LocalDate;
  before: readonly CalendarAddition[];
  after: readonly CalendarAddition[];
}): Deadline {
  const { from, lastDay, before, after } = deadline;
  const recomputed = workingDaysAfter(from, workingDaysBetween(from, lastDay, before), after);
  return recomputed.lastDay >= lastDay ? recomputed : deadlineOn(from, lastDay, after);
}
