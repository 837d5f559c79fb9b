import { expectOne, type WriteTx } from '@balabaqsha/db';
import { reason, type Trilingual } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { StaffActor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { inLanguages } from '../enrolment/enrolment-rows.ts';
import { lockLane } from '../queue/lane.ts';
import { positionOnEntering, type Position } from '../queue/position.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { employeeName, type Application } from './scope.ts';

/** Why something is rejected (Q5). */
export interface Refusal {
  reasonId: string;
  comment: string | null;
}

/** A decision with the instant at which it was made. */
export interface Decided {
  reviewer: StaffActor;
  at: Date;
}

/**
 * Lets an application whose row is locked into its lane, by its time of submission (Q6), and tells the guardian his place
 * (Q5). The lane's lock makes the place exact also when two are confirmed at once.
 * @param now UTC instant at which it comes into the lane
 * @throws DomainError STATE_CHANGED
 */
export async function carryOutConfirmation(tx: WriteTx, deps: Deps, now: Date, row: Application, { reviewer, at }: Decided): Promise<Position> {
  await lockLane(tx, row.laneId);
  const place = await positionOnEntering(tx, row);
  await moveApplication(tx, now, reviewer, { id: row.id, from: 'AWAITING_REVIEW', event: 'CONFIRMED', set: { reviewedBy: reviewer.staffId, reviewedAt: at }, details: { ...place } });
  await recordAudit(tx, now, reviewer, { action: 'application.confirmed', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
  await notifyGuardians(tx, deps, now, [
    { guardianId: row.guardianId, applicationId: row.id, kind: 'APPLICATION_CONFIRMED', params: { number: row.number, position: place.position, link: applicationLink(deps, row.number) } },
  ]);
  await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'CONFIRMATION' });
  return place;
}

/**
 * Archives an application whose row is locked, and tells the guardian by whom it was rejected and why (Q5).
 * @param now UTC instant at which it goes to the archive
 * @throws DomainError STATE_CHANGED
 */
export async function carryOutRejection(tx: WriteTx, deps: Deps, now: Date, row: Application, { reviewer, at }: Decided, { reasonId, comment }: Refusal): Promise<void> {
  const words = inLanguages('reason', await reasonText(tx, reasonId));
  await moveApplication(tx, now, reviewer, {
    id: row.id,
    from: 'AWAITING_REVIEW',
    event: 'REJECTED',
    set: { archiveReason: 'REJECTED', reviewedBy: reviewer.staffId, reviewedAt: at, rejectionReasonId: reasonId, rejectionComment: comment },
    details: words,
  });
  await recordAudit(tx, now, reviewer, { action: 'application.rejected', subject: { kind: 'application', id: row.id }, details: { application: row.number, reason: reasonId } });
  await notifyGuardians(tx, deps, now, [
    {
      guardianId: row.guardianId,
      applicationId: row.id,
      kind: 'APPLICATION_REJECTED',
      params: { number: row.number, employee: await employeeName(tx, reviewer.staffId), ...words, link: applicationLink(deps, row.number) },
    },
  ]);
}

/** The words of a reason that was in force when it was given. */
export async function reasonText(tx: WriteTx, id: string): Promise<Trilingual> {
  return expectOne(await tx.select({ text: reason.text }).from(reason).where(eq(reason.id, id))).text;
}
