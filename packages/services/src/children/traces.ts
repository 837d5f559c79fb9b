import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { appeal, application, audit, conclusionRenewal, contract, contractDocument, enrolment, group, guardianship } from '@balabaqsha/db/schema';
import type { ChildId, GuardianId } from '@balabaqsha/domain';
import { and, eq, or, sql, type SQL } from 'drizzle-orm';

/**
 * Condition on `audit` for rows about a child that his guardian may know of (A9): about himself, his applications,
 * enrolments and files, and lists that he stood in.
 */
export async function isAbout(tx: ReadTx, guardianId: GuardianId, childId: ChildId): Promise<SQL | undefined> {
  const own = and(eq(guardianship.guardianId, guardianId), eq(guardianship.childId, childId));
  return or(
    // Somebody else's proof about the child is his affair, and that there is one too.
    and(is('child', [childId]), sql`${audit.details} ->> 'guardian' = ${guardianId}`),
    await isOf(tx, eq(application.childId, childId), own),
  );
}

/**
 * Condition on `audit` for rows about one application, for auditors (S5): the same, with all that is about its child and
 * with the proofs of all his guardians. An unknown number has no rows.
 */
export async function isAboutApplication(tx: ReadTx, number: number): Promise<SQL | undefined> {
  const [its] = await tx.select({ childId: application.childId }).from(application).where(eq(application.number, number));
  if (its === undefined) return sql`false`;
  return or(is('child', [its.childId]), await isOf(tx, eq(application.number, number), eq(guardianship.childId, its.childId)));
}

/**
 * Rows about some applications of a child, and about the proofs of some of his guardians. Ids are looked up first, so that
 * the log is read by its index over subjects.
 */
async function isOf(tx: ReadTx, which: SQL, whoseProofs: SQL | undefined): Promise<SQL | undefined> {
  const applications = await tx
    .select({ id: application.id, number: application.number, cityId: application.cityId, lane: sql<string>`${application.correctionType} || ' ' || ${application.birthYear}`, file: application.conclusionFileId })
    .from(application)
    .where(which);
  const ids = applications.map(({ id }) => id);
  const renewals = await tx.select({ file: conclusionRenewal.conclusionFileId, replaced: conclusionRenewal.replacedFileId }).from(conclusionRenewal).where(isOneOf(conclusionRenewal.applicationId, ids));
  const appeals = await tx.select({ file: appeal.fileId }).from(appeal).where(isOneOf(appeal.applicationId, ids));
  const enrolments = await tx
    .select({ id: enrolment.id, kindergartenId: group.kindergartenId, contract: contract.id, file: contract.fileId, document: contractDocument.fileId })
    .from(enrolment)
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .leftJoin(contractDocument, eq(contractDocument.contractId, contract.id))
    .where(isOneOf(enrolment.applicationId, ids));
  const proofs = await tx.select({ file: guardianship.proofFileId }).from(guardianship).where(whoseProofs);
  const files = [
    ...[...applications, ...appeals, ...proofs].map(({ file }) => file),
    ...renewals.flatMap(({ file, replaced }) => [file, replaced]),
    ...enrolments.flatMap(({ file, document }) => [file, document]),
  ];

  const shown = sql`string_to_array(${audit.details} ->> 'applications', ' ') && ${`{${applications.map(({ number }) => number).join(',')}}`}::text[]`;
  return or(
    is('application', ids),
    is('enrolment', enrolments.map(({ id }) => id)),
    is('contract', enrolments.map(({ contract: id }) => id)),
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
