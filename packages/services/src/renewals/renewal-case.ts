import { expectOne, type WriteTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal, file, guardian } from '@balabaqsha/db/schema';
import { fullName, localDateOf, startOfDay, type RenewalId } from '@balabaqsha/domain';
import { and, eq, gte, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { RenewalCase, renewalInput } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { checkRegisters, loadBesideCase } from '../review/beside-case.ts';
import { pendingDecider, reviewerCalling, type Reviewer } from '../review/scope.ts';

/**
 * A new conclusion with everything that the decision needs (Q10, S3): one that awaits it, or one that was closed today, so
 * that a colleague who comes second sees by whom. The reading is audited (S5). Then the registers and the source of
 * conclusions are asked what they know; their silence changes nothing.
 * @throws DomainError NOT_FOUND outside the reviewer's scope
 */
export async function renewalCase(deps: Deps, actor: Actor, input: z.output<typeof renewalInput>): Promise<RenewalCase> {
  const reviewer = reviewerCalling(actor, 'staff.renewals.case');
  const now = deps.clock.now();
  const found = await deps.db.write(async (tx) => {
    const row = await loadCase(tx, reviewer, input.id, now);
    await recordAudit(tx, now, actor, { action: 'conclusion.read', subject: { kind: 'application', id: row.application.id }, details: { application: row.application.number, renewal: row.renewal.id } });
    const decidedBy = row.renewal.decidedBy ?? (await pendingDecider(tx, row.application.id, row.renewal.id));
    return { ...row, beside: await loadBesideCase(tx, { application: row.application, waitingSince: row.renewal.attachedAt, decidedBy }, reviewer.staff, now) };
  });
  const { application: row, renewal, child: who } = found;
  const [source, register] = await Promise.all([deps.conclusions.verify(renewal.conclusionNumber, who.iin), checkRegisters(deps, found)]);
  return {
    id: renewal.id,
    state: renewal.state,
    attachedAt: renewal.attachedAt,
    number: row.number,
    applicationState: row.state,
    submittedAt: row.submittedAt,
    childName: fullName(who),
    birthDate: who.birthDate,
    childIin: who.iin,
    guardianName: fullName(found.guardian),
    correctionType: row.correctionType,
    present: { number: row.conclusionNumber, issuedOn: row.conclusionIssuedOn, validUntil: row.conclusionValidUntil },
    conclusion: {
      number: renewal.conclusionNumber,
      issuedOn: renewal.conclusionIssuedOn,
      validUntil: renewal.conclusionValidUntil,
      fileId: found.file.id,
      fileName: found.file.name,
      fileType: found.file.type,
    },
    sourceAnswer: source.kind,
    register,
    ...found.beside,
  };
}

async function loadCase(tx: WriteTx, { scope }: Reviewer, id: string, now: Date) {
  const open = or(eq(conclusionRenewal.state, 'PENDING'), gte(conclusionRenewal.closedAt, startOfDay(localDateOf(now))));
  const rows = await tx
    .select({
      renewal: conclusionRenewal,
      application,
      child,
      guardian: { iin: guardian.iin, surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic, birthDate: guardian.birthDate },
      file: { id: file.id, name: file.name, type: file.type },
    })
    .from(conclusionRenewal)
    .innerJoin(application, eq(application.id, conclusionRenewal.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(guardian, eq(guardian.id, application.guardianId))
    .innerJoin(file, eq(file.id, conclusionRenewal.conclusionFileId))
    .where(and(eq(conclusionRenewal.id, id as RenewalId), scope, open));
  return expectOne(rows, 'NOT_FOUND');
}
