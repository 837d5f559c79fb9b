import { rolesFor, type Actor, type HeldRole, type StaffActor } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { appeal, application, conclusionRenewal, contract, contractDocument, enrolment, file, group, guardianship, supportMessage } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, DomainError, enrolmentLifecycle, reviewerRoleFor, type CityId, type KindergartenId, type StaffId, type StaffRole } from '@balabaqsha/domain';
import { and, eq, exists, inArray, notExists, or, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { fileContent, staffFileInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { handOut } from './hand-out.ts';

/**
 * A file that one of the employee's roles needs: a reviewer those of applications that he reviews (S3), a kindergarten
 * those of children who chose it (S4), a city officer those of his city and proofs of guardianship (C3); he and a
 * support operator what people sent to the support service (P6). To be shown, a photo of a telephone becomes a JPEG (D3);
 * one that can't be read stays what it is.
 * @throws DomainError NOT_FOUND
 */
export async function readFileAsStaff(deps: Deps, actor: Actor, input: z.output<typeof staffFileInput>): Promise<z.output<typeof fileContent>> {
  const roles = rolesFor(actor, 'staff.files.read');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const content = await handOut(deps, actor, input.id, (tx) => or(...roles.map((held) => rightBy(tx, actor, held))));
  return input.shown === true ? asShown(deps, content) : content;
}

async function asShown({ heic }: Deps, content: z.output<typeof fileContent>): Promise<z.output<typeof fileContent>> {
  if (content.type !== 'image/heic') return content;
  const bytes = await heic.toJpeg(content.bytes);
  return bytes === null ? content : { name: `${content.name.replace(/\.hei[cf]$/i, '')}.jpg`, type: 'image/jpeg', bytes };
}

function rightBy(tx: ReadTx, actor: StaffActor, held: HeldRole): SQL | undefined {
  switch (held.role) {
    case 'PMPK_SPECIALIST':
    case 'PHTHISIATRICIAN':
      return isReviewed(tx, actor.staffId, held.role, held.cityId);
    case 'KINDERGARTEN_DIRECTOR':
    case 'KINDERGARTEN_CLERK':
      // A role at no kindergarten reaches no file: the condition that is never true.
      return held.kindergartenId === null ? inArray(file.id, []) : isOfKindergarten(tx, held.kindergartenId);
    case 'SUPPORT_OPERATOR':
      return isOfSupport(tx);
    default:
      return or(isOfCity(tx, held.cityId), isOfSupport(tx));
  }
}

/**
 * Conclusions that await this kind of reviewer in his city, and those that he decided himself: of applications, and new ones
 * (Q10). A new one that a colleague confirmed is the colleague's, though it stands in the application now, and the first one,
 * which it replaced, stays his who reviewed the application.
 */
function isReviewed(tx: ReadTx, staffId: StaffId, role: StaffRole, cityId: CityId): SQL | undefined {
  const reviewed = and(eq(application.cityId, cityId), inArray(application.correctionType, CORRECTION_TYPES.filter((type) => reviewerRoleFor(type) === role)));
  const renewed = notExists(tx.select({ id: conclusionRenewal.id }).from(conclusionRenewal).where(eq(conclusionRenewal.conclusionFileId, file.id)));
  return or(
    exists(
      tx
        .select({ id: application.id })
        .from(application)
        .where(and(eq(application.conclusionFileId, file.id), reviewed, or(eq(application.state, 'AWAITING_REVIEW'), and(eq(application.reviewedBy, staffId), renewed)))),
    ),
    exists(renewalsOf(tx, and(eq(conclusionRenewal.replacedFileId, file.id), reviewed, eq(application.reviewedBy, staffId), renewed))),
    exists(renewalsOf(tx, and(eq(conclusionRenewal.conclusionFileId, file.id), reviewed, or(eq(conclusionRenewal.state, 'PENDING'), eq(conclusionRenewal.decidedBy, staffId))))),
  );
}

/** Conclusion, contract and documents of children who hold a seat there; a contract stays theirs after the child has left. */
function isOfKindergarten(tx: ReadTx, kindergartenId: KindergartenId): SQL | undefined {
  const states = [...enrolmentLifecycle.categories.holdingSeat, 'ENDED' as const];
  return exists(enrolmentsOf(tx, and(eq(group.kindergartenId, kindergartenId), inArray(enrolment.state, states))));
}

/** Files of the city's applications, of conclusions that were renewed, of appeals and of contracts, and proofs of guardianship, which belong to no city. */
function isOfCity(tx: ReadTx, cityId: CityId): SQL | undefined {
  return or(
    exists(tx.select({ id: application.id }).from(application).where(and(eq(application.conclusionFileId, file.id), eq(application.cityId, cityId)))),
    exists(renewalsOf(tx, and(or(eq(conclusionRenewal.conclusionFileId, file.id), eq(conclusionRenewal.replacedFileId, file.id)), eq(application.cityId, cityId)))),
    exists(tx.select({ id: appeal.id }).from(appeal).innerJoin(application, eq(application.id, appeal.applicationId)).where(and(eq(appeal.fileId, file.id), eq(application.cityId, cityId)))),
    exists(enrolmentsOf(tx, eq(application.cityId, cityId))),
    exists(tx.select({ id: guardianship.childId }).from(guardianship).where(eq(guardianship.proofFileId, file.id))),
  );
}

/** Files that came with messages for the support service; like the messages they belong to no city. */
function isOfSupport(tx: ReadTx): SQL | undefined {
  return exists(tx.select({ id: supportMessage.id }).from(supportMessage).where(eq(supportMessage.attachmentId, file.id)));
}

/** New conclusions with their applications. */
function renewalsOf(tx: ReadTx, condition: SQL | undefined) {
  return tx.select({ id: conclusionRenewal.id }).from(conclusionRenewal).innerJoin(application, eq(application.id, conclusionRenewal.applicationId)).where(condition);
}

/** Enrolments that the file belongs to in any way. */
function enrolmentsOf(tx: ReadTx, condition: SQL | undefined) {
  return tx
    .select({ id: enrolment.id })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .leftJoin(contractDocument, eq(contractDocument.contractId, contract.id))
    .where(and(condition, or(eq(application.conclusionFileId, file.id), eq(contract.fileId, file.id), eq(contractDocument.fileId, file.id))));
}
