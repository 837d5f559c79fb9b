import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staffRole } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { field, prolongRoleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { lockRights, refuseOwnRights } from './rights-of-others.ts';
import { moveLastDay } from './role-changes.ts';

/**
 * Gives a role that has not ended another last day, later or earlier, today at the earliest, or none (S1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, DATE_IN_PAST, DATE_ORDER, LAST_ADMINISTRATOR,
 * STATE_CHANGED where the role has ended or somebody changed its days meanwhile
 */
export async function prolongRole(deps: Deps, actor: Actor, input: z.output<typeof prolongRoleInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.prolongRole');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    const held = expectOne(await tx.select().from(staffRole).where(eq(staffRole.id, input.id)), 'NOT_FOUND');
    refuseOwnRights(actor, held.staffId);
    await moveLastDay(tx, now, actor, held, input.validTo);
    return { done: true };
  });
}
