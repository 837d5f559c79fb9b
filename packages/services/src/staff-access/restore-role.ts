import { requireCall } from '@balabaqsha/auth';
import { DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { field, roleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { restorableEnding, restoreEndedRole } from './ended-roles.ts';
import { lockRights, refuseOwnRights } from './rights-of-others.ts';

/**
 * Gives a role back that was ended today (S1): the undo of `endRole`. @param input.id of the role
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, ROLE_ENDED_BEFORE, KINDERGARTEN_CLOSED, ROLE_HELD,
 * STATE_CHANGED
 */
export async function restoreRole(deps: Deps, actor: Actor, input: z.output<typeof roleInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.restoreRole');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    const ending = await restorableEnding(tx, now, input.id, null);
    refuseOwnRights(actor, ending.staffId);
    await restoreEndedRole(tx, now, actor, ending);
    return { done: true };
  });
}
