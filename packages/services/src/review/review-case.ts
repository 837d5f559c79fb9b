import { expectOne, type WriteTx } from '@balabaqsha/db';
import { application, child, file, guardian, kindergarten } from '@balabaqsha/db/schema';
import { fullName, localDateOf, startOfDay } from '@balabaqsha/domain';
import { and, eq, gte, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { numberInput } from '../contract/application.ts';
import type { ReviewCase } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { checkRegisters, loadBesideCase } from './beside-case.ts';
import { pendingDecider, reviewerCalling, type Reviewer } from './scope.ts';

/**
 * An application with everything that the decision needs (Q4, S3): one that awaits it, or one that was decided today, so
 * that a colleague who comes second sees by whom. The reading is audited (S5). Then the registers and the source of
 * conclusions are asked what they know; their silence changes nothing.
 * @throws DomainError NOT_FOUND outside the reviewer's scope
 */
export async function reviewCase(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<ReviewCase> {
  const reviewer = reviewerCalling(actor, 'staff.review.case');
  const now = deps.clock.now();
  const found = await deps.db.write(async (tx) => {
    const row = await loadCase(tx, reviewer, input.number, now);
    await recordAudit(tx, now, actor, { action: 'application.read', subject: { kind: 'application', id: row.application.id }, details: { application: input.number } });
    const decidedBy = row.application.reviewedBy ?? (await pendingDecider(tx, row.application.id, null));
    return { ...row, beside: await loadBesideCase(tx, { application: row.application, waitingSince: row.application.submittedAt, decidedBy }, reviewer.staff, now) };
  });
  const { application: row, child: who } = found;
  const [source, register] = await Promise.all([deps.conclusions.verify(row.conclusionNumber, who.iin), checkRegisters(deps, found)]);
  return {
    number: row.number,
    childName: fullName(who),
    birthDate: who.birthDate,
    correctionType: row.correctionType,
    submittedAt: row.submittedAt,
    childIin: who.iin,
    guardianName: fullName(found.guardian),
    conclusion: {
      number: row.conclusionNumber,
      issuedOn: row.conclusionIssuedOn,
      validUntil: row.conclusionValidUntil,
      fileId: found.file.id,
      fileName: found.file.name,
      fileType: found.file.type,
    },
    sourceAnswer: source.kind,
    register,
    wishedKindergarten: found.wished,
    language: row.language,
    otherLanguageSuits: row.otherLanguageSuits,
    state: row.state,
    ...found.beside,
  };
}

async function loadCase(tx: WriteTx, { scope }: Reviewer, number: number, now: Date) {
  const open = or(eq(application.state, 'AWAITING_REVIEW'), gte(application.reviewedAt, startOfDay(localDateOf(now))));
  const rows = await tx
    .select({
      application,
      child,
      guardian: { iin: guardian.iin, surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic, birthDate: guardian.birthDate },
      file: { id: file.id, name: file.name, type: file.type },
      wished: kindergarten.name,
    })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(guardian, eq(guardian.id, application.guardianId))
    .innerJoin(file, eq(file.id, application.conclusionFileId))
    .innerJoin(kindergarten, eq(kindergarten.id, application.wishedKindergartenId))
    .where(and(eq(application.number, number), scope, open));
  return expectOne(rows, 'NOT_FOUND');
}
