import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, audit, conclusionRenewal, contract, contractDocument, enrolment, group, guardianship } from '@balabaqsha/db/schema';
import type { ChildId, GuardianId } from '@balabaqsha/domain';
import { and, eq, or, sql, type SQL } from 'drizzle-orm';

/**
 * Condition on `audit` for rows about a child: about himself, his applications, enrolments and files, and lists that he
 * stood in. Ids are looked up first, so that the log is read by its index over subjects.
 */
export async function isAbout(tx: ReadTx, guardianId: GuardianId, childId: ChildId): Promise<SQL | undefined> {
  const applications = await tx
    .select({ id: application.id, number: application.number, cityId: application.cityId, lane: sql<string>`${application.correctionType} || ' ' || ${application.birthYear}`, file: application.conclusionFileId })
    .from(application)
    .where(eq(application.childId, childId));
  const ids = applications.map(({ id }) => id);
  const renewals = await tx.select({ file: conclusionRenewal.conclusionFileId, replaced: conclusionRenewal.replacedFileId }).from(conclusionRenewal).where(isOneOf(conclusionRenewal.applicationId, ids));
  const enrolments = await tx
    .select({ id: enrolment.id, kindergartenId: group.kindergartenId, contract: contract.fileId, document: contractDocument.fileId })
    .from(enrolment)
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .leftJoin(contractDocument, eq(contractDocument.contractId, contract.id))
    .where(isOneOf(enrolment.applicationId, ids));
  const proofs = await tx
    .select({ file: guardianship.proofFileId })
    .from(guardianship)
    .where(and(eq(guardianship.guardianId, guardianId), eq(guardianship.childId, childId)));
  const files = [...applications.map(({ file }) => file), ...renewals.flatMap(({ file, replaced }) => [file, replaced]), ...enrolments.flatMap((each) => [each.contract, each.document]), ...proofs.map(({ file }) => file)];

  const shown = sql`string_to_array(${audit.details} ->> 'applications', ' ') && ${`{${applications.map(({ number }) => number).join(',')}}`}::text[]`;
  return or(
    // Somebody else's proof about the child is his affair, and that there is one too.
    and(is('child', [childId]), sql`${audit.details} ->> 'guardian' = ${guardianId}`),
    is('application', ids),
    is('enrolment', enrolments.map(({ id }) => id)),
    is('file', files),
    and(is('lane', applications.map(({ lane }) => lane)), shown),
    and(is('city', applications.map(({ cityId }) => cityId)), shown),
    and(is('kindergarten', enrolments.map(({ kindergartenId }) => kindergartenId)), shown),
  );
}

/** Rows about one of these things. */
function is(kind: string, ids: readonly (string | null)[]): SQL | undefined {
  const known = [...new Set(ids.filter((id) => id !== null))];
  return known.length === 0 ? sql`false` : and(eq(audit.subjectKind, kind), isOneOf(audit.subjectId, known));
}
