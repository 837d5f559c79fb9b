import { endSession, requireCall, type Actor } from '@balabaqsha/auth';
import { DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** Ends the employee's present session (S2). */
export async function signOutStaff(deps: Deps, actor: Actor): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.session.signOut');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  await deps.db.write(async (tx) => {
    await endSession(tx, 'staff', actor.sessionId);
    await recordAudit(tx, deps.clock.now(), actor, { action: 'session.ended', subject: { kind: 'staff', id: actor.staffId } });
  });
  return { done: true };
}
