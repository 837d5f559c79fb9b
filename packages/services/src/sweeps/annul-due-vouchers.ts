import { isOneOf, lockPool, type WriteTx } from '@balabaqsha/db';
import { application, enrolment, voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, DomainError, restoreDeadline, type ApplicationId, type ApplicationState, type CityId, type GuardianId } from '@balabaqsha/domain';
import { and, asc, eq, inArray, lte, or, sql, type SQL } from 'drizzle-orm';
import { loadRules, type CityRules } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, moveApplications, notifyGuardians, recordAudit, type GuardianNotice } from '../record/index.ts';
import { CHUNK, inChunks, NO_SETTLING, sweptUntil, SYSTEM, type Settling } from './chunks.ts';

const RUNNING = [...applicationLifecycle.categories.enrolmentDeadlineRuns];

/**
 * Annuls every voucher whose deadline has come: silence moves the application to the stop-list (V4), an enrolment not
 * concluded to the archive (V8). Whoever has signed the contract is safe (E5). A late click loses by the column alone;
 * this brings the rows to the same truth (V10) and lets the queue advance.
 * @param settling time for actions that were received before the deadline to reach their rows
 * @returns how many were annulled
 */
export async function annulDueVouchers(deps: Deps, settling: Settling = NO_SETTLING): Promise<{ silent: number; notEnrolled: number }> {
  const now = deps.clock.now();
  const until = sweptUntil(now, settling);
  const cities = await deps.db.read((tx) => tx.selectDistinct({ id: voucher.cityId }).from(voucher).where(or(SILENCE.isDue(until), LATENESS.isDue(until))));
  const annulled = { silent: 0, notEnrolled: 0 };
  for (const { id } of cities) {
    annulled.silent += await inChunks(deps.db, (tx) => annul(tx, deps, id, { now, until }, SILENCE));
    annulled.notEnrolled += await inChunks(deps.db, (tx) => annul(tx, deps, id, { now, until }, LATENESS));
  }
  return annulled;
}

interface Annulment {
  reason: 'SILENCE' | 'NOT_ENROLLED';
  /** Asks the vouchers alone: what they say of a deadline is all there is to it. */
  isDue(until: Date): SQL | undefined;
  deadline: typeof voucher.respondBy | typeof voucher.enrolBy;
  /** Moves the applications on. */
  follow(tx: WriteTx, deps: Deps, now: Date, annulled: readonly Annulled[], rules: CityRules): Promise<GuardianNotice[]>;
}

/** V4 */
const SILENCE: Annulment = {
  reason: 'SILENCE',
  isDue: (until) => and(eq(voucher.state, 'OFFERED'), lte(voucher.respondBy, until)),
  deadline: voucher.respondBy,
  follow: toStopList,
};

/** V8; once the guardian has signed, the deadline stands still (E5). */
const LATENESS: Annulment = {
  reason: 'NOT_ENROLLED',
  isDue: (until) =>
    and(
      eq(voucher.state, 'ACCEPTED'),
      lte(voucher.enrolBy, until),
      sql`not exists (select from ${enrolment} where ${enrolment.voucherId} = ${voucher.id} and ${enrolment.state} = 'GUARDIAN_SIGNED')`,
    ),
  deadline: voucher.enrolBy,
  follow: toArchive,
};

/** An application that has just lost its voucher. */
interface Annulled {
  respondBy: Date;
  enrolBy: Date | null;
  id: ApplicationId;
  number: number;
  state: ApplicationState;
  guardianId: GuardianId;
}

/**
 * One chunk. The pool's lock comes first; then the vouchers are annulled by one conditional update, and whoever answers at
 * the same moment either was faster and is not among them, or finds his voucher gone.
 */
async function annul(tx: WriteTx, deps: Deps, cityId: CityId, { now, until }: { now: Date; until: Date }, annulment: Annulment): Promise<number> {
  await lockPool(tx, cityId);
  const annulled = await annulVouchers(tx, cityId, now, { ...annulment, isDue: annulment.isDue(until) });
  if (annulled.length === 0) return 0;
  const notices = await annulment.follow(tx, deps, now, annulled, await loadRules(tx, cityId, now));
  await recordAudit(tx, now, SYSTEM, ...annulled.map(({ id, number }) => ({ action: 'voucher.annulled', subject: { kind: 'application', id }, details: { application: number } })));
  await notifyGuardians(tx, deps, now, notices);
  await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'VOUCHER_DEAD' });
  return annulled.length;
}

/** Statements of their own, and ids between them: after a wave of vouchers the planner takes the wrong side of a join for small. */
async function annulVouchers(tx: WriteTx, cityId: CityId, now: Date, { reason, isDue, deadline }: Pick<Annulment, 'reason' | 'deadline'> & { isDue: SQL | undefined }): Promise<Annulled[]> {
  const due = await tx.select({ id: voucher.id }).from(voucher).where(and(eq(voucher.cityId, cityId), isDue)).orderBy(asc(deadline)).limit(CHUNK);
  if (due.length === 0) return [];
  const vouchers = await tx
    .update(voucher)
    .set({ state: 'ANNULLED', annulmentReason: reason, annulledAt: now, halfReminderAt: null, lastDayReminderAt: null })
    .where(and(isOneOf(voucher.id, due.map(({ id }) => id)), isDue))
    .returning({ id: voucher.applicationId, respondBy: voucher.respondBy, enrolBy: voucher.enrolBy });
  if (vouchers.length === 0) return [];
  const applications = await tx
    .select({ id: application.id, number: application.number, state: application.state, guardianId: application.guardianId })
    .from(application)
    .where(isOneOf(application.id, vouchers.map(({ id }) => id)));
  const heldBy = new Map(vouchers.map((each) => [each.id, each]));
  return applications.map((each) => {
    const held = heldBy.get(each.id);
    if (held === undefined) throw new Error('an application was read that was not asked for');
    return { ...held, ...each };
  });
}

/** V4 */
async function toStopList(tx: WriteTx, deps: Deps, now: Date, due: readonly Annulled[], { policy }: CityRules): Promise<GuardianNotice[]> {
  const restoreBy = restoreDeadline(now, policy);
  const deadlineOf = new Map(due.map(({ id, respondBy }) => [id, respondBy.toISOString()]));
  await moveApplications(tx, now, SYSTEM, {
    ids: due.map(({ id }) => id),
    from: 'VOUCHER_OFFERED',
    event: 'VOUCHER_SILENCE',
    set: { stopListedAt: now, restoreBy },
    details: (id) => ({ deadline: deadlineOf.get(id) ?? '', restoreBy: restoreBy.toISOString() }),
  });
  return due.map(({ id, guardianId, number }) => ({
    guardianId,
    applicationId: id,
    kind: 'VOUCHER_SILENCE',
    params: { number, restoreBy: restoreBy.toISOString(), link: applicationLink(deps, number) },
  }));
}

/** V8: the reserved seat is free again by the lapse of the enrolment. */
async function toArchive(tx: WriteTx, deps: Deps, now: Date, due: readonly Annulled[]): Promise<GuardianNotice[]> {
  const astray = due.find(({ state }) => !applicationLifecycle.is(state, 'enrolmentDeadlineRuns'));
  if (astray !== undefined) throw new DomainError('STATE_CHANGED', { params: { state: astray.state } });
  await tx
    .update(enrolment)
    .set({ state: 'LAPSED', closedAt: now })
    .where(and(isOneOf(enrolment.applicationId, due.map(({ id }) => id)), inArray(enrolment.state, ['REQUESTED', 'CONTRACT_SENT'])));
  const deadlineOf = new Map(due.map(({ id, enrolBy }) => [id, enrolBy?.toISOString() ?? '']));
  for (const from of RUNNING) {
    await moveApplications(tx, now, SYSTEM, {
      ids: due.filter(({ state }) => state === from).map(({ id }) => id),
      from,
      event: 'VOUCHER_NOT_ENROLLED',
      set: { archiveReason: 'NOT_ENROLLED' },
      details: (id) => ({ deadline: deadlineOf.get(id) ?? '' }),
    });
  }
  return due.map(({ id, guardianId, number }) => ({ guardianId, applicationId: id, kind: 'VOUCHER_NOT_ENROLLED', params: { number, link: applicationLink(deps, number) } }));
}
