import { expectOne, isOneOf, type WriteTx } from '@balabaqsha/db';
import { conclusionRenewal } from '@balabaqsha/db/schema';
import { applicationLifecycle, renewalLifecycle, type ApplicationId, type ApplicationState, type RenewalEvent, type RenewalId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';

interface RenewalMove {
  id: RenewalId;
  event: RenewalEvent;
  /** Columns that change together with the state. */
  set?: Partial<Pick<typeof conclusionRenewal.$inferInsert, 'decidedBy' | 'replacedFileId' | 'rejectionReasonId' | 'rejectionComment'>>;
}

/**
 * Closes a pending renewal: one conditional update, whoever comes second changes nothing.
 * @param at UTC instant of the change
 * @throws DomainError STATE_CHANGED when it is pending no longer
 */
export async function moveRenewal(tx: WriteTx, at: Date, { id, event, set }: RenewalMove): Promise<void> {
  expectOne(
    await tx
      .update(conclusionRenewal)
      .set({ ...set, state: renewalLifecycle.step('PENDING', event), closedAt: at })
      .where(and(eq(conclusionRenewal.id, id), eq(conclusionRenewal.state, 'PENDING')))
      .returning({ id: conclusionRenewal.id }),
  );
}

/** Closes what is pending for applications that have come to an end: nobody has to check it any more (Q10). */
export async function lapseRenewals(tx: WriteTx, at: Date, ids: readonly ApplicationId[], to: ApplicationState): Promise<void> {
  if (applicationLifecycle.next(to, 'CONCLUSION_RENEWED') !== undefined) return;
  await tx
    .update(conclusionRenewal)
    .set({ state: renewalLifecycle.step('PENDING', 'LAPSED'), closedAt: at })
    .where(and(isOneOf(conclusionRenewal.applicationId, ids), eq(conclusionRenewal.state, 'PENDING')));
}
