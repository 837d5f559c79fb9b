import { expectOne, isOneOf, type WriteTx } from '@balabaqsha/db';
import { appeal, application } from '@balabaqsha/db/schema';
import { appealLifecycle, type AppealId, type ApplicationId, type ChildId, type StaffId } from '@balabaqsha/domain';
import { and, eq, inArray, type SQL } from 'drizzle-orm';

/** What an officer decided on an appeal, and his reason (V13). */
export interface AppealDecision {
  event: 'UPHELD' | 'REFUSED';
  decidedBy: StaffId;
  answer: string;
}

/**
 * Closes a pending appeal with an officer's decision: one conditional update, whoever comes second changes nothing.
 * @param at UTC instant of the change
 * @throws DomainError ALREADY_DECIDED when it is pending no longer
 */
export async function moveAppeal(tx: WriteTx, at: Date, id: AppealId, decision: AppealDecision): Promise<void> {
  expectOne(await close(tx, at, eq(appeal.id, id), decision), 'ALREADY_DECIDED');
}

/** The same for the appeal that is pending for an application, if there is one. */
export async function settleAppeal(tx: WriteTx, at: Date, applicationId: ApplicationId, decision: AppealDecision | { event: 'LAPSED' }): Promise<void> {
  await close(tx, at, eq(appeal.applicationId, applicationId), decision);
}

/** Lets the appeals lapse that are pending for applications which have ended in another way. */
export async function lapseAppeals(tx: WriteTx, at: Date, ids: readonly ApplicationId[]): Promise<void> {
  await close(tx, at, isOneOf(appeal.applicationId, ids), { event: 'LAPSED' });
}

/** The same where the child has a new application, beside which no former one can come back (Q7). */
export async function lapseAppealsOfChild(tx: WriteTx, at: Date, childId: ChildId): Promise<void> {
  const former = tx.select({ id: application.id }).from(application).where(eq(application.childId, childId));
  await close(tx, at, inArray(appeal.applicationId, former), { event: 'LAPSED' });
}

function close(tx: WriteTx, at: Date, which: SQL, { event, ...set }: AppealDecision | { event: 'LAPSED' }) {
  return tx
    .update(appeal)
    .set({ ...set, state: appealLifecycle.step('PENDING', event), closedAt: at })
    .where(and(which, eq(appeal.state, 'PENDING')))
    .returning({ id: appeal.id });
}
