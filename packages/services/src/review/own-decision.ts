import { expectOne, type ReadTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal, file, guardian, reason } from '@balabaqsha/db/schema';
import { fullName, type FileId, type RenewalId, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { OwnDecision, ownDecisionInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { reviewerCalling, type Reviewer } from './scope.ts';

/**
 * One of the reviewer's own decisions that has taken effect, however long ago, with the document that it was on: to be looked
 * into again, and not to be changed (Q5). The reading is audited (S5).
 * @throws DomainError NOT_FOUND where it is not his, or no longer in his scope
 */
export async function ownDecision(deps: Deps, actor: Actor, input: z.output<typeof ownDecisionInput>): Promise<OwnDecision> {
  const reviewer = reviewerCalling(actor, 'staff.review.decision');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const found = input.renewal ? await loadOnRenewal(tx, reviewer, input.number, input.renewal as RenewalId) : await loadOnApplication(tx, reviewer, input.number);
    const { row, decision, conclusion } = found;
    await recordAudit(tx, now, actor, { action: 'decision.read', subject: { kind: 'application', id: row.application.id }, details: { application: input.number, renewal: input.renewal ?? null } });
    return {
      number: row.application.number,
      childName: fullName(row.child),
      birthDate: row.child.birthDate,
      childIin: row.child.iin,
      correctionType: row.application.correctionType,
      guardianName: fullName(row.guardian),
      state: row.application.state,
      onRenewal: found.onRenewal,
      sentAt: found.sentAt,
      conclusion,
      document: await loadDocument(tx, found.fileId),
      verdict: decision.reasonId === null ? ('CONFIRMED' as const) : ('REJECTED' as const),
      decidedAt: decision.at,
      reason: await reasonOf(tx, decision.reasonId),
      comment: decision.comment,
    };
  });
}

/** Whoever the decision was about. */
function people(tx: ReadTx) {
  return tx
    .select({ application, child, guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic } })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(guardian, eq(guardian.id, application.guardianId))
    .$dynamic();
}

async function loadOnApplication(tx: ReadTx, { scope, staff }: Reviewer, number: number) {
  const row = expectOne(await people(tx).where(and(eq(application.number, number), scope, eq(application.reviewedBy, staff.staffId))), 'NOT_FOUND');
  const { application: of } = row;
  // What was decided on may have been replaced since: then the application knows the dates of the newer document alone.
  const replaced = await firstReplaced(tx, of);
  return {
    row,
    onRenewal: false,
    sentAt: of.submittedAt,
    fileId: replaced ?? of.conclusionFileId,
    conclusion: replaced === null ? { number: of.conclusionNumber, issuedOn: of.conclusionIssuedOn, validUntil: of.conclusionValidUntil } : null,
    decision: { at: decidedAt(of.reviewedAt), reasonId: of.rejectionReasonId, comment: of.rejectionComment },
  };
}

async function loadOnRenewal(tx: ReadTx, { scope, staff }: Reviewer, number: number, id: RenewalId) {
  const row = expectOne(await people(tx).where(and(eq(application.number, number), scope)), 'NOT_FOUND');
  const isIt = and(eq(conclusionRenewal.id, id), eq(conclusionRenewal.applicationId, row.application.id), eq(conclusionRenewal.decidedBy, staff.staffId as StaffId));
  const renewal = expectOne(await tx.select().from(conclusionRenewal).where(isIt), 'NOT_FOUND');
  return {
    row,
    onRenewal: true,
    sentAt: renewal.attachedAt,
    fileId: renewal.conclusionFileId,
    conclusion: { number: renewal.conclusionNumber, issuedOn: renewal.conclusionIssuedOn, validUntil: renewal.conclusionValidUntil },
    decision: { at: decidedAt(renewal.closedAt), reasonId: renewal.rejectionReasonId, comment: renewal.rejectionComment },
  };
}

async function firstReplaced(tx: ReadTx, { id }: typeof application.$inferSelect): Promise<FileId | null> {
  const [first] = await tx
    .select({ fileId: conclusionRenewal.replacedFileId })
    .from(conclusionRenewal)
    .where(and(eq(conclusionRenewal.applicationId, id), eq(conclusionRenewal.state, 'CONFIRMED')))
    .orderBy(asc(conclusionRenewal.closedAt))
    .limit(1);
  return first?.fileId ?? null;
}

/** `null` where the file was deleted when its time was over (D2). */
async function loadDocument(tx: ReadTx, id: FileId): Promise<OwnDecision['document']> {
  const [row] = await tx.select({ fileId: file.id, fileName: file.name, fileType: file.type }).from(file).where(and(eq(file.id, id), isNull(file.erasedAt)));
  return row ?? null;
}

async function reasonOf(tx: ReadTx, id: string | null): Promise<OwnDecision['reason']> {
  if (id === null) return null;
  return expectOne(await tx.select({ text: reason.text }).from(reason).where(eq(reason.id, id))).text;
}

/** Whoever has decided has done so at some instant: the database holds that. */
function decidedAt(at: Date | null): Date {
  if (at === null) throw new Error('a decision without its instant');
  return at;
}
