import { endStaffSessions, requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staff, staffSession } from '@balabaqsha/db/schema';
import type { StaffId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { endStaffSessionInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Ends one session of an employee, or all of them (S2). His next request with it is a stranger's.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND for no such employee, STATE_CHANGED where the one session has ended already
 */
export async function endSessions(deps: Deps, actor: Actor, input: z.output<typeof endStaffSessionInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.endSessions');
  const now = deps.clock.now();
  const staffId = input.staffId as StaffId;
  return deps.db.write(async (tx) => {
    expectOne(await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)), 'NOT_FOUND');
    let ended = 1;
    if (input.sessionId == null) ended = await endStaffSessions(tx, staffId);
    else expectOne(await tx.delete(staffSession).where(and(eq(staffSession.id, input.sessionId), eq(staffSession.userId, staffId))).returning({ id: staffSession.id }));
    await recordAudit(tx, now, actor, { action: 'session.ended', subject: { kind: 'staff', id: staffId }, details: { ended } });
    return { done: true };
  });
}
