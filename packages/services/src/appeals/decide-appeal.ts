import { expectOne, lockPool } from '@balabaqsha/db';
import { appeal, application, staff } from '@balabaqsha/db/schema';
import { DomainError, fullName, type AppealId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import { reinstate } from '../city/reinstate-application.ts';
import type { decideAppealInput } from '../contract/appeal.ts';
import type { Deps } from '../deps.ts';
import { refuseRelatives } from '../kindergarten/own-kindergarten.ts';
import { applicationLink, moveAppeal, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';

/**
 * Upholds an appeal, which puts the application back into its original place, or refuses it; either way with a reason
 * that the guardian reads (V13). Nobody decides about a child of his own (S6).
 * @throws DomainError NOT_FOUND for other cities', RELATIVE_DECISION, ALREADY_DECIDED; to uphold also what stands against
 * a reinstatement: STATE_CHANGED, CHILD_TOO_OLD, APPLICATION_LIVE_EXISTS
 */
export async function decideAppeal(deps: Deps, actor: Actor, input: z.output<typeof decideAppealInput>): Promise<{ done: true }> {
  const officer = officerCalling(actor, 'staff.city.decideAppeal');
  const { staffId } = officer.actor;
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockPool(tx, officer.cityId);
    const { row, state, decider } = expectOne(
      await tx
        .select({ row: application, state: appeal.state, decider: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
        .from(appeal)
        .innerJoin(application, eq(application.id, appeal.applicationId))
        .leftJoin(staff, eq(staff.id, appeal.decidedBy))
        .where(and(eq(appeal.id, input.id as AppealId), eq(application.cityId, officer.cityId))),
      'NOT_FOUND',
    );
    await refuseRelatives(tx, officer.actor, row.childId);
    if (state !== 'PENDING') throw new DomainError('ALREADY_DECIDED', { params: decider === null ? {} : { employee: fullName(decider) } });
    if (input.decision === 'UPHOLD') {
      await reinstate(tx, deps, officer.actor, now, row, input.answer);
    } else {
      await moveAppeal(tx, now, input.id as AppealId, { event: 'REFUSED', decidedBy: staffId, answer: input.answer });
      await moveApplication(tx, now, actor, { id: row.id, from: row.state, event: 'APPEAL_REFUSED', details: { comment: input.answer } });
      await notifyGuardians(tx, deps, now, [
        { guardianId: row.guardianId, applicationId: row.id, kind: 'APPEAL_REFUSED', params: { number: row.number, link: applicationLink(deps, row.number) } },
      ]);
    }
    await recordAudit(tx, now, actor, { action: 'appeal.decided', subject: { kind: 'application', id: row.id }, details: { application: row.number, decision: input.decision } });
    return { done: true };
  });
}
