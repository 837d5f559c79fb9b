import {
  addDays, agesOutOn, appealDeadline, applicationLifecycle, conclusionValid, daysBetween, deadlineOn, endedByDeadline, endOfDay, lastDayBefore, localDateOf,
  type DeadlineKind, type LocalDate,
} from '@balabaqsha/domain';
import type { CityRules } from '../city-rules/index.ts';
import type { DeadlineView } from '../contract/application.ts';
import type { ApplicationRow, ChildRow, VoucherRow } from './visible-applications.ts';

export interface DeadlineFacts {
  now: Date;
  rules: CityRules;
  application: Pick<ApplicationRow, 'state' | 'archiveReason' | 'stopListedAt' | 'restoreBy' | 'conclusionValidUntil'>;
  child: Pick<ChildRow, 'birthDate'>;
  /** The newest one. */
  voucher: Pick<VoucherRow, 'offeredAt' | 'respondBy' | 'acceptedAt' | 'enrolBy' | 'annulledAt'> | undefined;
  /** Since when and by when the kindergarten should sign (E5), where the guardian has signed. */
  signing: { since: Date; by: Date } | null;
  /** Whether the annulment of that voucher has been appealed against (V13). */
  appealed: boolean;
}

/**
 * Every deadline of an application with the days that led to it, the nearest first (Q12, V9). Kept deadlines are taken as
 * they are: days that a refusal gave back, an extension or a change of the calendar added are counted among the others.
 * One that has come stays until a sweep has drawn its conclusion.
 */
export function deadlinesAhead(facts: DeadlineFacts): DeadlineView[] {
  const found = [voucherDeadline(facts), restoreDeadline(facts), signDeadline(facts), conclusionDeadline(facts), ageDeadline(facts), appealEnd(facts)];
  return found.filter((each) => each !== null).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** To answer (V3) or to enrol (V6), while it runs against the guardian. */
function voucherDeadline({ application: { state }, voucher, rules }: DeadlineFacts): DeadlineView | null {
  if (voucher === undefined) return null;
  if (state === 'VOUCHER_OFFERED') return inWorkingDays('ANSWER', voucher.offeredAt, voucher.respondBy, rules);
  if (!applicationLifecycle.is(state, 'enrolmentDeadlineRuns') || voucher.acceptedAt === null || voucher.enrolBy === null) return null;
  return inWorkingDays('ENROL', voucher.acceptedAt, voucher.enrolBy, rules);
}

/** To come back from the stop-list, in calendar days (V4). */
function restoreDeadline({ application: { state, stopListedAt, restoreBy } }: DeadlineFacts): DeadlineView | null {
  if (state !== 'STOP_LIST' || stopListedAt === null || restoreBy === null) return null;
  return inCalendarDays('RESTORE', stopListedAt, restoreBy);
}

/** To appeal against an annulment, in calendar days (V13); over once it is done or its time has passed. */
function appealEnd({ now, application, voucher, rules, appealed }: DeadlineFacts): DeadlineView | null {
  if (appealed || !endedByDeadline(application) || voucher === undefined || voucher.annulledAt === null) return null;
  const at = appealDeadline(voucher.annulledAt, rules.policy);
  return now < at ? inCalendarDays('APPEAL', voucher.annulledAt, at) : null;
}

/** The kindergarten's own, once the guardian has signed (E5). */
function signDeadline({ application: { state }, signing, rules }: DeadlineFacts): DeadlineView | null {
  if (state !== 'CONTRACT_AT_KINDERGARTEN' || signing === null) return null;
  return inWorkingDays('KINDERGARTEN_SIGNS', signing.since, signing.by, rules);
}

/** The last day of the conclusion, while a voucher still depends on it (Q10). */
function conclusionDeadline({ application: { state, conclusionValidUntil }, rules }: DeadlineFacts): DeadlineView | null {
  if (applicationLifecycle.next(state, 'CONCLUSION_ATTACHED') === undefined || !conclusionValid(conclusionValidUntil, rules.today)) return null;
  return onNamedDay('CONCLUSION', conclusionValidUntil);
}

/** The last day before the child leaves the queue for its age (Q11). */
function ageDeadline({ application: { state }, child, rules }: DeadlineFacts): DeadlineView | null {
  if (applicationLifecycle.next(state, 'AGED_OUT') === undefined) return null;
  return onNamedDay('AGE', addDays(agesOutOn(child.birthDate, rules.policy), -1));
}

function inWorkingDays(kind: DeadlineKind, since: Date, at: Date, { additions }: CityRules): DeadlineView {
  return { kind, ...deadlineOn(localDateOf(since), lastDayBefore(at), additions) };
}

function inCalendarDays(kind: DeadlineKind, since: Date, at: Date): DeadlineView {
  const from = localDateOf(since);
  const lastDay = lastDayBefore(at);
  const counted = Array.from({ length: Math.max(0, daysBetween(from, lastDay)) }, (_, index) => addDays(from, index + 1));
  return { kind, at, lastDay, counted, skipped: [] };
}

function onNamedDay(kind: DeadlineKind, lastDay: LocalDate): DeadlineView {
  return { kind, at: endOfDay(lastDay), lastDay, counted: [], skipped: [] };
}
