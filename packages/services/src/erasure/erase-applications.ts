import type { WriteTx } from '@balabaqsha/db';
import { application, conclusionRenewal, contract, contractSignature, enrolment, file } from '@balabaqsha/db/schema';
import type { GuardianId } from '@balabaqsha/domain';
import { and, eq, inArray, isNull, notExists, or } from 'drizzle-orm';

/**
 * Empties what the guardian's archived applications hold of documents and free words, and gives his files up. The bytes
 * are removed by `removeErasedFiles` after the commit.
 */
export async function eraseApplications(tx: WriteTx, now: Date, guardianId: GuardianId): Promise<void> {
  const his = tx.select({ id: application.id }).from(application).where(eq(application.guardianId, guardianId));
  await tx.update(conclusionRenewal).set({ conclusionNumber: '', rejectionComment: null }).where(inArray(conclusionRenewal.applicationId, his));
  await tx.update(enrolment).set({ comment: null }).where(inArray(enrolment.applicationId, his));
  await tx.update(application).set({ conclusionNumber: '', rejectionComment: null }).where(eq(application.guardianId, guardianId));

  const enrolments = tx.select({ id: enrolment.id }).from(enrolment).where(inArray(enrolment.applicationId, his));
  // A contract that was signed is the kindergarten's document too and stays as it was signed (E6).
  const unsigned = and(
    inArray(contract.enrolmentId, enrolments),
    notExists(tx.select({ id: contractSignature.id }).from(contractSignature).where(eq(contractSignature.contractId, contract.id))),
  );
  const drawnUp = tx.select({ id: contract.fileId }).from(contract).where(unsigned);
  await tx.update(file).set({ erasedAt: now, name: '' }).where(and(isNull(file.erasedAt), or(eq(file.guardianId, guardianId), inArray(file.id, drawnUp))));
  await tx.update(contract).set({ fields: null }).where(unsigned);
}
