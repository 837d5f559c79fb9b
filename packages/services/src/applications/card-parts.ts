import type { ReadTx } from '@balabaqsha/db';
import { applicationEvent, contract, enrolment, file, group, guardian, kindergarten, reason, staff, type Trilingual } from '@balabaqsha/db/schema';
import { fullName, shortName, type ApplicationEvent, type ApplicationId } from '@balabaqsha/domain';
import { asc, desc, eq } from 'drizzle-orm';
import type { ApplicationCard } from '../contract/application.ts';
import type { ApplicationRow, VoucherRow } from './visible-applications.ts';

/** Events whose comment answers what the applicant wrote to an officer. */
const ANSWERS: readonly ApplicationEvent[] = ['REINSTATED', 'APPEAL_REFUSED'];

/**
 * The history of an application, oldest line first (Q12). The other parent sees what happened (C4), but not what an
 * officer answered to an appeal: it is as private as the appeal itself (V13).
 * @param mine whether it is read for the applicant
 */
export async function loadHistory(tx: ReadTx, id: ApplicationId, { mine }: { mine: boolean }): Promise<ApplicationCard['history']> {
  const lines = await tx
    .select({ at: applicationEvent.at, event: applicationEvent.event, actorKind: applicationEvent.actorKind, actorName: applicationEvent.actorName, details: applicationEvent.details })
    .from(applicationEvent)
    .where(eq(applicationEvent.applicationId, id))
    .orderBy(asc(applicationEvent.id));
  return mine ? lines : lines.map((line) => (ANSWERS.includes(line.event) ? { ...line, details: without(line.details, 'comment') } : line));
}

const without = <Value>(details: Readonly<Record<string, Value>>, name: string): Record<string, Value> => Object.fromEntries(Object.entries(details).filter(([key]) => key !== name));

/** Who rejected it and why, the way the guardian was told (Q5). */
export async function loadRejection(tx: ReadTx, row: ApplicationRow): Promise<ApplicationCard['rejection']> {
  if (row.archiveReason !== 'REJECTED' || row.reviewedBy === null || row.rejectionReasonId === null) return null;
  const [employee] = await tx.select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staff).where(eq(staff.id, row.reviewedBy));
  const [given] = await tx.select({ text: reason.text }).from(reason).where(eq(reason.id, row.rejectionReasonId));
  return employee === undefined || given === undefined ? null : { employee: fullName(employee), reason: given.text, comment: row.rejectionComment };
}

/** Short name of whoever sent it (C4). */
export async function loadApplicant(tx: ReadTx, row: ApplicationRow): Promise<string> {
  const [applicant] = await tx.select({ surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic }).from(guardian).where(eq(guardian.id, row.guardianId));
  return applicant === undefined ? '' : shortName(applicant);
}

/** The kindergarten that the guardian named in the form (Q8). */
export async function loadWished(tx: ReadTx, row: ApplicationRow): Promise<{ id: string; name: Trilingual }> {
  const [wished] = await tx.select({ id: kindergarten.id, name: kindergarten.name }).from(kindergarten).where(eq(kindergarten.id, row.wishedKindergartenId));
  return wished ?? { id: row.wishedKindergartenId, name: { ru: '', kk: '', en: '' } };
}

/** The PMPK conclusion behind the application. */
export async function loadConclusion(tx: ReadTx, row: ApplicationRow): Promise<ApplicationCard['conclusion']> {
  const [kept] = await tx.select({ name: file.name }).from(file).where(eq(file.id, row.conclusionFileId));
  return { number: row.conclusionNumber, issuedOn: row.conclusionIssuedOn, validUntil: row.conclusionValidUntil, fileId: row.conclusionFileId, fileName: kept?.name ?? '' };
}

export interface NewestEnrolment {
  view: NonNullable<ApplicationCard['enrolment']>;
  /** Whether the contract has its PDF, so that it can be signed (E3). */
  contractFilled: boolean;
  /** Since when and by when the kindergarten should sign, where the guardian has signed (E5). */
  signing: { since: Date; by: Date } | null;
}

/** The newest choice of a group, whatever became of it (E1–E7). */
export async function loadNewestEnrolment(tx: ReadTx, id: ApplicationId): Promise<NewestEnrolment | null> {
  const [row] = await tx
    .select({
      enrolment,
      kindergarten: { id: kindergarten.id, name: kindergarten.name, address: kindergarten.address, phone: kindergarten.phone },
      group: { id: group.id, name: group.name, language: group.language },
      reason: reason.text,
      contractFileId: contract.fileId,
    })
    .from(enrolment)
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .leftJoin(reason, eq(reason.id, enrolment.reasonId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .where(eq(enrolment.applicationId, id))
    .orderBy(desc(enrolment.requestedAt))
    .limit(1);
  if (row === undefined) return null;
  const { state, requestedAt, guardianSignedAt, signBy, enrolledAt, comment } = row.enrolment;
  return {
    view: { id: row.enrolment.id, state, requestedAt, kindergarten: row.kindergarten, group: row.group, refusal: row.reason && { reason: row.reason, comment }, signBy, enrolledAt },
    contractFilled: row.contractFileId !== null,
    signing: guardianSignedAt === null || signBy === null ? null : { since: guardianSignedAt, by: signBy },
  };
}

/** The voucher as the guardian sees it. */
export function voucherView(held: VoucherRow): NonNullable<ApplicationCard['voucher']> {
  const { code, state, annulmentReason, offeredAt, respondBy, acceptedAt, enrolBy, extendedAt, extensionOpensAt } = held;
  return { code, state, annulmentReason, offeredAt, respondBy, acceptedAt, enrolBy, extendedAt, extensionOpensAt };
}
