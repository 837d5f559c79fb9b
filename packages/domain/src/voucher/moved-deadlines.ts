import type { LocalDate } from '../codes/brand.ts';
import { additionsSince, type DatedAddition } from '../calendar/dated-additions.ts';
import { deadlineOn, workingDayFrom, workingDaysAfter, workingDaysBetween, type CalendarAddition, type Deadline } from '../calendar/working-days.ts';
import { localDateOf } from '../calendar/zone.ts';

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
 * and never earlier (K2). Extension and given-back days are kept, because the days between are counted, not the policy. The same
 * calendar in other words moves nothing: what counts for the deadline is said by `additionsSince`.
 * @param deadline.since the event that it runs from, its day being day 0; `countedAt` where it was extended later
 * @param deadline.before the calendar's history up to the change, `after` with it
 */
export function movedDeadline(deadline: {
  since: Date;
  countedAt?: Date;
  lastDay: LocalDate;
  before: readonly DatedAddition[];
  after: readonly DatedAddition[];
}): Deadline {
  const { since, countedAt, lastDay } = deadline;
  const from = localDateOf(since);
  const [before, after] = [additionsSince(since, deadline.before, countedAt), additionsSince(since, deadline.after, countedAt)];
  const recomputed = workingDaysAfter(from, workingDaysBetween(from, lastDay, before), after);
  return recomputed.lastDay >= lastDay ? recomputed : deadlineOn(from, lastDay, after);
}
