import { expectOne } from '@balabaqsha/db';
import { file } from '@balabaqsha/db/schema';
import { addDays, fullName, localDateOf, workingDayFrom } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadAdditions } from '../city-rules/index.ts';
import type { EnrolmentCase as EnrolmentCaseView, enrolmentInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { contractPapers } from '../enrolment/contract-rows.ts';
import { enrolmentAt } from '../enrolment/enrolment-rows.ts';
import { recordAudit } from '../record/index.ts';
import { rowOf } from './enrolment-inbox.ts';
import { kindergartenStaffCalling } from './own-kindergarten.ts';

/**
 * A request with the child's data and documents. The kindergarten sees them while its seat is held (S4), and each
 * reading is in the audit log (S5).
 * @throws DomainError NOT_FOUND
 */
export async function enrolmentCase(deps: Deps, actor: Actor, input: z.output<typeof enrolmentInput>): Promise<EnrolmentCaseView> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.enrolments.case');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const held = await enrolmentAt(tx, input.id, kindergartenIds);
    const { application, child, contract, guardian } = held;
    const conclusion = expectOne(await tx.select({ id: file.id, name: file.name }).from(file).where(eq(file.id, application.conclusionFileId)), 'NOT_FOUND');
    const papers = contract && (await contractPapers(tx, contract));
    await recordAudit(tx, now, actor, { action: 'enrolment.read', subject: { kind: 'enrolment', id: held.enrolment.id }, details: { application: application.number } });
    const additions = await loadAdditions(tx, application.cityId);
    return {
      ...rowOf(held, now),
      firstDay: workingDayFrom(addDays(localDateOf(now), 1), additions),
      childIin: child.iin,
      guardian: { fullName: fullName(guardian), phone: guardian.phone },
      conclusion: { number: application.conclusionNumber, validUntil: application.conclusionValidUntil, fileId: conclusion.id, fileName: conclusion.name },
      contract: contract && papers && {
        number: contract.number,
        startsOn: contract.startsOn,
        fields: contract.fields,
        file: papers.file && { id: papers.file.id, sha256: papers.file.sha256 },
        documents: papers.documents.map(({ document, file: { id, name } }) => ({ document, file: { id, name } })),
        signatures: papers.signatures,
      },
    };
  });
}
