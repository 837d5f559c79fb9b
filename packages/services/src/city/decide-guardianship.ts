import { expectOne } from '@balabaqsha/db';
import { guardianship } from '@balabaqsha/db/schema';
import type { ChildId, GuardianId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { decideGuardianshipInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { refuseRelatives } from '../kindergarten/own-kindergarten.ts';
import { notifyGuardians, recordAudit } from '../record/index.ts';
import { officerCalling } from './officer.ts';

/**
 * Confirms or refuses, by the proof that was sent, that the guardian may act for the child (C3). Nobody decides about a
 * child of his own (S6).
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION, ALREADY_DECIDED
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
    const state = input.decision === 'CONFIRM' ? 'CONFIRMED' : 'REFUSED';
    expectOne(
      await tx
        .update(guardianship)
        .set({ state, decidedBy: officer.actor.staffId, decidedAt: now })
        .where(and(pair, eq(guardianship.state, 'UNCONFIRMED')))
        .returning({ guardianId: guardianship.guardianId }),
      'ALREADY_DECIDED',
    );
    await recordAudit(tx, now, actor, { action: 'guardianship.decided', subject: { kind: 'child', id: childId }, details: { guardian: guardianId, state } });
    await notifyGuardians(tx, deps, now, [{ guardianId, applicationId: null, kind: state === 'CONFIRMED' ? 'CHILD_CONFIRMED' : 'CHILD_REFUSED', params: {} }]);
    return { done: true };
  });
}
