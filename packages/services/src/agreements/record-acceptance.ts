import type { ReadTx, WriteTx } from '@balabaqsha/db';
import { acceptance } from '@balabaqsha/db/schema';
import { agreementsToAccept, type GuardianId, type LocalDate, type VersionedAgreement } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';

/**
 * Keeps what was accepted; a version that was accepted before keeps its first instant.
 * @param at UTC instant at which the box was ticked
 * @returns what is new
 */
export async function recordAcceptance(tx: WriteTx, guardianId: GuardianId, at: Date, accepted: readonly VersionedAgreement[]): Promise<VersionedAgreement[]> {
  return tx
    .insert(acceptance)
    .values(accepted.map(({ agreement, version }) => ({ guardianId, agreement, version, acceptedAt: at })))
    .onConflictDoNothing()
    .returning({ agreement: acceptance.agreement, version: acceptance.version });
}

/** Texts that the guardian has to accept before he goes on, in the versions of the day (A1). */
export async function readAgreementsToAccept(tx: ReadTx, guardianId: GuardianId, today: LocalDate): Promise<VersionedAgreement[]> {
  const accepted = await tx.select({ agreement: acceptance.agreement, version: acceptance.version }).from(acceptance).where(eq(acceptance.guardianId, guardianId));
  return agreementsToAccept(accepted, today);
}
