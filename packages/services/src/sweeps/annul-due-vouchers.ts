import { lockPool, type WriteTx } from '@balabaqsha/db';
import { application, enrolment, voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, restoreDeadline, type ApplicationId, type ApplicationState, type CityId, type GuardianId, type VoucherId } from '@balabaqsha/domain';
import { and, asc, eq, inArray, lte, or, type SQL } from 'drizzle-orm';
import { loadRules, type CityRules } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, moveApplications, notifyGuardians, recordAudit, type GuardianNotice } from '../record/index.ts';
import { CHUNK, inChunks, SYSTEM } from './chunks.ts';

const RUNNING = [...applicationLifecycle.categories.enrolmentDeadlineRuns];

/**
 * Annuls every voucher whose deadline has come: silence moves the application to the stop-list (V4), an enrolment not
 * concluded to the archive (V8). Whoever has signed the contract is safe (E5). A late click loses by the column alone;
 * this brings the rows to the same truth (V10) and lets the queue advance.
 * @returns how many were annulled
 */
export async function annulDueVouchers(deps: Deps): Promise<{ silent: number; notEnrolled: number }> {
  const now = deps.clock.now();
  const cities = await deps.db.read((tx) =>
    tx.selectDistinct({ id: application.cityId }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId)).where(or(isSilent(now), isNotEnrolled(now))),
  );
  const annulled = { silent: 0, notEnrolled: 0 };
  for (const { id } of cities) {
    annulled.silent += await inChunks(deps.db, (tx) => annul(tx, deps, id, now, isSilent(now), annulSilent));
    annulled.notEnrolled += await inChunks(deps.db, (tx) => annul(tx, deps, id, now, isNotEnrolled(now), annulNotEnrolled));
  }
  return annulled;
}

const isSilent = (now: Date): SQL | undefined => and(eq(voucher.state, 'OFFERED'), lte(voucher.respondBy, now), eq(application.state, 'VOUCHER_OFFERED'));

const isNotEnrolled = (now: Date): SQL | undefined => and(eq(voucher.state, 'ACCEPTED'), lte(voucher.enrolBy, now), inArray(application.state, RUNNING));

interface Due {
  voucherId: VoucherId;
  respondBy: Date;
  enrolBy: Date | null;
  id: ApplicationId;
  number: number;
  state: ApplicationState;
  guardianId: GuardianId;
}

type Annul = (tx: WriteTx, deps: Deps, now: Date, due: readonly Due[], rules: CityRules) => Promise<GuardianNotice[]>;

/** One chunk: the pool's lock first, then the rows, looked at anew once they are locked. */
async function annul(tx: WriteTx, deps: Deps, cityId: CityId, now: Date, isDue: SQL | undefined, annulThem: Annul): Promise<number> {
  await lockPool(tx, cityId);
  const due = await tx
    .select({
      voucherId: voucher.id,
      respondBy: voucher.respondBy,
      enrolBy: voucher.enrolBy,
      id: application.id,
      number: application.number,
      state: application.state,
      guardianId: application.guardianId,
    })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(eq(application.cityId, cityId), isDue))
    .orderBy(asc(voucher.id))
    .limit(CHUNK)
    .for('update');
  if (due.length === 0) return 0;
  const notices = await annulThem(tx, deps, now, due, await loadRules(tx, cityId, now));
  await recordAudit(tx, now, SYSTEM, ...due.map(({ id, number }) => ({ action: 'voucher.annulled', subject: { kind: 'application', id }, details: { application: number } })));
  await notifyGuardians(tx, deps, now, notices);
  await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'VOUCHER_DEAD' });
  return due.length;
}

/** V4 */
async function annulSilent(tx: WriteTx, deps: Deps, now: Date, due: readonly Due[], { policy }: CityRules): Promise<GuardianNotice[]> {
  const restoreBy = restoreDeadline(now, policy);
  await annulVouchers(tx, now, due, 'SILENCE');
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
async function annulNotEnrolled(tx: WriteTx, deps: Deps, now: Date, due: readonly Due[]): Promise<GuardianNotice[]> {
  await annulVouchers(tx, now, due, 'NOT_ENROLLED');
  await tx
    .update(enrolment)
    .set({ state: 'LAPSED', closedAt: now })
    .where(and(inArray(enrolment.applicationId, due.map(({ id }) => id)), inArray(enrolment.state, ['REQUESTED', 'CONTRACT_SENT'])));
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

async function annulVouchers(tx: WriteTx, now: Date, due: readonly Due[], annulmentReason: 'SILENCE' | 'NOT_ENROLLED'): Promise<void> {
  await tx
    .update(voucher)
    .set({ state: 'ANNULLED', annulmentReason, annulledAt: now, halfReminderAt: null, lastDayReminderAt: null })
    .where(inArray(voucher.id, due.map(({ voucherId }) => voucherId)));
}
