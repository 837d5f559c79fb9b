import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staffRole } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { field, roleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { lockRights, refuseOwnRights } from './rights-of-others.ts';
import { endHeldRole } from './role-changes.ts';

/**
 * Ends a role at once: the employee's next call is refused (S1). Until the day is over `restoreRole` undoes it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, LAST_ADMINISTRATOR, STATE_CHANGED where it has
 * ended already
 */
export async function endRole(deps: Deps, actor: Actor, input: z.output<typeof roleInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.endRole');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    const held = expectOne(await tx.select().from(staffRole).where(eq(staffRole.id, input.id)), 'NOT_FOUND');
    refuseOwnRights(actor, held.staffId);
    await endHeldRole(tx, now, actor, held);
    return { done: true };
  });
}
