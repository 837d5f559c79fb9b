import { expectOne, noteDeskChange, type ReadTx } from '@balabaqsha/db';
import { guardianship, staff } from '@balabaqsha/db/schema';
import { DomainError, fullName, localDateOf, type ChildId, type FileId, type GuardianId } from '@balabaqsha/domain';
import { and, eq, isNull, ne, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { decideGuardianshipInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { inLanguages } from '../enrolment/enrolment-rows.ts';
import { refuseRelatives } from '../kindergarten/own-kindergarten.ts';
import { requireReason } from '../reasons/reason-in-force.ts';
import { childrenLink, notifyGuardians, recordAudit } from '../record/index.ts';
import { officerCalling } from './officer.ts';

/**
 * Confirms or refuses, by the proof that was sent, that the guardian may act for the child; a refusal names a reason from
 * the city's list, which the guardian reads (C3). Nobody decides about a child of his own (S6), and nobody on a proof that
 * he has not seen: where another one came meanwhile the decision is refused.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, INVALID_VALUE at `reasonId`, ALREADY_DECIDED
 */
export async function decideGuardianship(deps: Deps, actor: Actor, input: z.output<typeof decideGuardianshipInput>): Promise<{ done: true }> {
  const officer = officerCalling(actor, 'staff.city.decideGuardianship');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const guardianId = input.guardianId as GuardianId;
    const childId = input.childId as ChildId;
    const pair = and(eq(guardianship.guardianId, guardianId), eq(guardianship.childId, childId));
    expectOne(await tx.select({ state: guardianship.state }).from(guardianship).where(pair), 'NOT_FOUND');
    await refuseRelatives(tx, officer.actor, childId);
    const refusal =
      input.decision === 'CONFIRM' ? null : await requireReason(tx, { id: input.reasonId, kind: 'GUARDIANSHIP_REFUSAL', cityId: officer.cityId, today: localDateOf(now) });
    const state = refusal === null ? 'CONFIRMED' : 'REFUSED';
    const comment = input.decision === 'REFUSE' && input.comment !== '' ? input.comment : null;
    const seen = input.proofFileId === null ? isNull(guardianship.proofFileId) : eq(guardianship.proofFileId, input.proofFileId as FileId);
    const decided = await tx
      .update(guardianship)
      .set({ state, decidedBy: officer.actor.staffId, decidedAt: now, refusalReasonId: refusal?.id ?? null, refusalComment: comment })
      .where(and(pair, eq(guardianship.state, 'UNCONFIRMED'), seen))
      .returning({ guardianId: guardianship.guardianId });
    if (decided.length !== 1) throw new DomainError('ALREADY_DECIDED', { params: await deciderOf(tx, pair) });
    await recordAudit(tx, now, actor, { action: 'guardianship.decided', subject: { kind: 'child', id: childId }, details: { guardian: guardianId, state, reason: refusal?.id ?? null } });
    noteDeskChange(tx, 'guardianships');
    const link = childrenLink(deps);
    await notifyGuardians(tx, deps, now, [
      refusal === null
        ? { guardianId, applicationId: null, kind: 'CHILD_CONFIRMED', params: { link } }
        : { guardianId, applicationId: null, kind: 'CHILD_REFUSED', params: { link, ...inLanguages('reason', refusal.text) } },
    ]);
    return { done: true };
  });
}

/** Whose decision stands; nobody's where only another proof has come meanwhile. */
async function deciderOf(tx: ReadTx, pair: SQL | undefined): Promise<{ employee?: string }> {
  const [row] = await tx
    .select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic })
    .from(guardianship)
    .innerJoin(staff, eq(staff.id, guardianship.decidedBy))
    .where(and(pair, ne(guardianship.state, 'UNCONFIRMED')));
  return row === undefined ? {} : { employee: fullName(row) };
}
