import type { ReadTx } from '@balabaqsha/db';
import { conclusionRenewal, file, reason, staff } from '@balabaqsha/db/schema';
import { fullName, type ApplicationId } from '@balabaqsha/domain';
import { desc, eq } from 'drizzle-orm';
import type { RenewalView } from '../contract/conclusion.ts';

/** The newest conclusion that was attached to the application, with what was decided on it and why (Q10). */
export async function loadNewestRenewal(tx: ReadTx, applicationId: ApplicationId): Promise<RenewalView | null> {
  const [found] = await tx
    .select({ renewal: conclusionRenewal, fileName: file.name, reason: reason.text, employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
    .from(conclusionRenewal)
    .innerJoin(file, eq(file.id, conclusionRenewal.conclusionFileId))
    .leftJoin(reason, eq(reason.id, conclusionRenewal.rejectionReasonId))
    .leftJoin(staff, eq(staff.id, conclusionRenewal.decidedBy))
    .where(eq(conclusionRenewal.applicationId, applicationId))
    .orderBy(desc(conclusionRenewal.attachedAt), desc(conclusionRenewal.closedAt))
    .limit(1);
  if (found === undefined) return null;
  const { renewal: row, fileName } = found;
  return {
    id: row.id,
    state: row.state,
    attachedAt: row.attachedAt,
    conclusion: { number: row.conclusionNumber, issuedOn: row.conclusionIssuedOn, validUntil: row.conclusionValidUntil, fileId: row.conclusionFileId, fileName },
    rejection: found.reason === null || found.employee === null ? null : { employee: fullName(found.employee), reason: found.reason, comment: row.rejectionComment },
  };
}
