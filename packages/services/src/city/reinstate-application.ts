import { expectOne, isUniqueViolation, lockPool, type WriteTx } from '@balabaqsha/db';
import { application, child } from '@balabaqsha/db/schema';
import { agedOut, DomainError, endedByDeadline } from '@balabaqsha/domain';
import { and, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { reinstateInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { refuseRelatives } from '../kindergarten/own-kindergarten.ts';
import { positionOf } from '../queue/position.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit, settleAppeal } from '../record/index.ts';
import { officerCalling } from './officer.ts';

type Row = typeof application.$inferSelect;

/**
 * Undoes an automated annulment, with a reason: the application waits again at its original time of submission (V13).
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, STATE_CHANGED, CHILD_TOO_OLD, APPLICATION_LIVE_EXISTS
 */
export async function reinstateApplication(deps: Deps, actor: Actor, input: z.output<typeof reinstateInput>): Promise<{ done: true }> {
  const officer = officerCalling(actor, 'staff.city.reinstate');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockPool(tx, officer.cityId);
    const row = expectOne(await tx.select().from(application).where(and(eq(application.number, input.number), eq(application.cityId, officer.cityId))), 'NOT_FOUND');
    await refuseRelatives(tx, officer.actor, row.childId);
    await reinstate(tx, deps, officer.actor, now, row, input.comment);
    return { done: true };
  });
}

/**
 * Puts the application back, in the transaction of an officer's decision and behind the lock of the pool. An appeal that
 * waits for it is upheld by that.
 * @param comment the officer's reason, which the guardian reads
 * @throws DomainError STATE_CHANGED, CHILD_TOO_OLD, APPLICATION_LIVE_EXISTS
 */
export async function reinstate(tx: WriteTx, deps: Deps, officer: StaffActor, now: Date, row: Row, comment: string): Promise<void> {
  if (!endedByDeadline(row)) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  const { today, policy } = await loadRules(tx, row.cityId, now);
  const who = expectOne(await tx.select({ birthDate: child.birthDate }).from(child).where(eq(child.id, row.childId)), 'NOT_FOUND');
  if (agedOut(who.birthDate, today, policy)) throw new DomainError('CHILD_TOO_OLD');
  await requireNoOther(tx, row);
  await settleAppeal(tx, now, row.id, { event: 'UPHELD', decidedBy: officer.staffId, answer: comment });
  try {
    await moveApplication(tx, now, officer, { id: row.id, from: row.state, event: 'REINSTATED', set: { archiveReason: null, stopListedAt: null, restoreBy: null }, details: { comment } });
  } catch (error) {
    if (isUniqueViolation(error, 'application_one_live')) throw new DomainError('APPLICATION_LIVE_EXISTS');
    throw error;
  }
  const position = (await positionOf(tx, row.id))?.position;
  await recordAudit(tx, now, officer, { action: 'application.reinstated', subject: { kind: 'application', id: row.id }, details: { application: row.number, from: row.state } });
  await notifyGuardians(tx, deps, now, [
    {
      guardianId: row.guardianId,
      applicationId: row.id,
      kind: 'REINSTATED',
      params: { number: row.number, link: applicationLink(deps, row.number), ...(position !== undefined && { position }) },
    },
  ]);
  // One application came back; the officer did not ask for the whole city's vouchers, so the hours of issue hold (V1).
  await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'RESTORED' });
}

/** Names the other live application, so that the officer finds it (Q7). */
async function requireNoOther(tx: WriteTx, row: Row): Promise<void> {
  const [other] = await tx
    .select({ number: application.number })
    .from(application)
    .where(and(eq(application.childId, row.childId), eq(application.queueType, row.queueType), ne(application.state, 'ARCHIVED'), ne(application.id, row.id)));
  if (other !== undefined) throw new DomainError('APPLICATION_LIVE_EXISTS', { params: { number: other.number } });
}
