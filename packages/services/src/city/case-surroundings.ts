import { expectOne, type ReadTx } from '@balabaqsha/db';
import { appeal, type application, conclusionRenewal, contract, enrolment, file, group, guardian, guardianship, kindergarten, reason, staff, voucher } from '@balabaqsha/db/schema';
import { enrolmentLifecycle, fullName, type EnrolmentState } from '@balabaqsha/domain';
import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { OfficerCase } from '../contract/staff.ts';
import { runningDeadline } from '../enrolment/contract-view.ts';

type Application = typeof application.$inferSelect;
type Surroundings = Pick<OfficerCase, 'wish' | 'conclusion' | 'enrolments' | 'renewals' | 'appeals' | 'otherGuardians'>;

const fileColumns = { fileId: file.id, fileName: file.name, fileType: file.type };
const employeeColumns = { surname: staff.surname, name: staff.name, patronymic: staff.patronymic };

/** What an officer on the telephone needs to know beside the application itself: wish, document, kindergartens, appeals, the other guardians. */
export async function caseSurroundings(tx: ReadTx, row: Application, now: Date): Promise<Surroundings> {
  const [wished, document, enrolments, renewals, appeals, otherGuardians] = await Promise.all([
    tx.select({ id: kindergarten.id, name: kindergarten.name, phone: kindergarten.phone }).from(kindergarten).where(eq(kindergarten.id, row.wishedKindergartenId)),
    tx.select(fileColumns).from(file).where(and(eq(file.id, row.conclusionFileId), isNull(file.erasedAt))),
    enrolmentsOf(tx, row, now),
    renewalsOf(tx, row),
    appealsOf(tx, row),
    otherGuardiansOf(tx, row),
  ]);
  return {
    wish: { kindergarten: expectOne(wished, 'NOT_FOUND'), language: row.language, otherLanguageSuits: row.otherLanguageSuits },
    conclusion: { number: row.conclusionNumber, issuedOn: row.conclusionIssuedOn, validUntil: row.conclusionValidUntil, document: document[0] ?? null },
    enrolments,
    renewals,
    appeals,
    otherGuardians,
  };
}

/** Every choice of a kindergarten, the newest first, with who has to act on it and until when (E2–E5). */
async function enrolmentsOf(tx: ReadTx, { id }: Application, now: Date): Promise<OfficerCase['enrolments']> {
  const rows = await tx
    .select({ enrolment, voucher, group: { name: group.name }, kindergarten: { id: kindergarten.id, name: kindergarten.name, phone: kindergarten.phone }, contract: { number: contract.number }, reason: reason.text })
    .from(enrolment)
    .innerJoin(voucher, eq(voucher.id, enrolment.voucherId))
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .leftJoin(reason, eq(reason.id, enrolment.reasonId))
    .where(eq(enrolment.applicationId, id))
    .orderBy(desc(enrolment.requestedAt), desc(enrolment.id));
  return rows.map((held) => {
    const { id: enrolmentId, state, requestedAt, enrolledAt, comment } = held.enrolment;
    const dueAt = runningDeadline(held);
    return {
      id: enrolmentId,
      state,
      requestedAt,
      enrolledAt,
      kindergarten: held.kindergarten,
      group: held.group.name,
      contractNumber: held.contract?.number ?? null,
      turn: turnOf(state),
      dueAt,
      overdue: dueAt !== null && dueAt <= now,
      reason: held.reason,
      comment,
    };
  });
}

function turnOf(state: EnrolmentState): 'KINDERGARTEN' | 'GUARDIAN' | null {
  if (!enrolmentLifecycle.is(state, 'open')) return null;
  return enrolmentLifecycle.is(state, 'kindergartensTurn') ? 'KINDERGARTEN' : 'GUARDIAN';
}

/** New conclusions that were attached, the newest first (Q10). */
async function renewalsOf(tx: ReadTx, { id }: Application): Promise<OfficerCase['renewals']> {
  const rows = await tx
    .select({ renewal: conclusionRenewal, document: fileColumns, employee: employeeColumns, reason: reason.text })
    .from(conclusionRenewal)
    .leftJoin(file, and(eq(file.id, conclusionRenewal.conclusionFileId), isNull(file.erasedAt)))
    .leftJoin(staff, eq(staff.id, conclusionRenewal.decidedBy))
    .leftJoin(reason, eq(reason.id, conclusionRenewal.rejectionReasonId))
    .where(eq(conclusionRenewal.applicationId, id))
    .orderBy(desc(conclusionRenewal.attachedAt), desc(conclusionRenewal.id));
  return rows.map(({ renewal, document, employee, reason: rejection }) => ({
    id: renewal.id,
    state: renewal.state,
    number: renewal.conclusionNumber,
    issuedOn: renewal.conclusionIssuedOn,
    validUntil: renewal.conclusionValidUntil,
    attachedAt: renewal.attachedAt,
    closedAt: renewal.closedAt,
    decidedBy: employee === null ? null : fullName(employee),
    reason: rejection,
    document,
  }));
}

/** What was said against annulments, the newest first (V13). */
async function appealsOf(tx: ReadTx, { id }: Application): Promise<OfficerCase['appeals']> {
  const rows = await tx
    .select({ appeal, employee: employeeColumns })
    .from(appeal)
    .leftJoin(staff, eq(staff.id, appeal.decidedBy))
    .where(eq(appeal.applicationId, id))
    .orderBy(desc(appeal.sentAt), desc(appeal.id));
  return rows.map(({ appeal: { id: appealId, state, text, sentAt, answer, closedAt }, employee }) => ({ id: appealId, state, text, sentAt, answer, closedAt, decidedBy: employee === null ? null : fullName(employee) }));
}

/** Whoever else acts for the child, or wants to (C3, C4). */
async function otherGuardiansOf(tx: ReadTx, { childId, guardianId }: Application): Promise<OfficerCase['otherGuardians']> {
  const rows = await tx
    .select({ state: guardianship.state, id: guardian.id, surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic, phone: guardian.phone })
    .from(guardianship)
    .innerJoin(guardian, eq(guardian.id, guardianship.guardianId))
    .where(and(eq(guardianship.childId, childId), ne(guardianship.guardianId, guardianId)))
    .orderBy(guardianship.createdAt, guardian.id);
  return rows.map(({ id, state, phone, ...person }) => ({ id, name: fullName(person), phone, state }));
}
