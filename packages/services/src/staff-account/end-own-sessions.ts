import { endStaffSessions, requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staffSession } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { endOwnSessionsInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Ends one of the employee's own sessions, or all but the present one (S2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, STATE_CHANGED where it has ended already, or is somebody else's
 */
export async function endOwnSessions(deps: Deps, actor: Actor, input: z.output<typeof endOwnSessionsInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.account.endSessions');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const { staffId, sessionId } = actor;
  return deps.db.write(async (tx) => {
    let ended = 1;
    if (input.sessionId == null) ended = await endStaffSessions(tx, staffId, sessionId);
    else expectOne(await tx.delete(staffSession).where(and(eq(staffSession.id, input.sessionId), eq(staffSession.userId, staffId))).returning({ id: staffSession.id }));
    await recordAudit(tx, deps.clock.now(), actor, { action: 'session.ended', subject: { kind: 'staff', id: staffId }, details: { ended } });
    return { done: true };
  });
}
