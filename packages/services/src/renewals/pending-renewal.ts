import { expectOne, type WriteTx } from '@balabaqsha/db';
import { application, conclusionRenewal } from '@balabaqsha/db/schema';
import { DomainError, type RenewalId } from '@balabaqsha/domain';
import { and, eq, inArray } from 'drizzle-orm';
import { employeeName, isRelative, pendingDecider, type Reviewer } from '../review/scope.ts';

export interface PendingRenewal {
  application: typeof application.$inferSelect;
  renewal: typeof conclusionRenewal.$inferSelect;
}

/**
 * The renewal to decide on, with its application's row locked: of two reviewers the second waits here and then sees the
 * decision (S3), and so does the guardian who replaces it.
 * @throws DomainError NOT_FOUND outside his scope, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee`, STATE_CHANGED
 * where it was replaced or has lapsed
 */
export async function lockPending(tx: WriteTx, { staff: reviewer, scope }: Reviewer, id: string): Promise<PendingRenewal> {
  const isIt = eq(conclusionRenewal.id, id as RenewalId);
  const its = tx.select({ id: conclusionRenewal.applicationId }).from(conclusionRenewal).where(isIt);
  const row = expectOne(await tx.select().from(application).where(and(inArray(application.id, its), scope)).for('update'), 'NOT_FOUND');
  // Read only now, behind the lock, so that it is the newest there is.
  const renewal = expectOne(await tx.select().from(conclusionRenewal).where(isIt));
  if (await isRelative(tx, row.id, reviewer.iin)) throw new DomainError('RELATIVE_DECISION');
  const decidedBy = renewal.decidedBy ?? (await pendingDecider(tx, row.id, renewal.id));
  if (decidedBy !== null) throw new DomainError('ALREADY_DECIDED', { params: { employee: await employeeName(tx, decidedBy) } });
  if (renewal.state !== 'PENDING') throw new DomainError('STATE_CHANGED', { params: { state: renewal.state } });
  return { application: row, renewal };
}
