import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staffRole } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, roleStateOn } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { field, prolongRoleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { keepAnAdministrator, lockRights, refuseOwnRights } from './rights-of-others.ts';

/**
 * Gives a role that has not ended another last day, later or earlier, today at the earliest, or none (S1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, DATE_IN_PAST, DATE_ORDER, LAST_ADMINISTRATOR,
 * STATE_CHANGED where the role has ended or somebody changed its days meanwhile
 */
export async function prolongRole(deps: Deps, actor: Actor, input: z.output<typeof prolongRoleInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.prolongRole');
  const now = deps.clock.now();
  const today = localDateOf(now);
  const { id, validTo } = input;
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    const held = expectOne(await tx.select().from(staffRole).where(eq(staffRole.id, id)), 'NOT_FOUND');
    refuseOwnRights(actor, held.staffId);
    if (roleStateOn(today, held) === 'ENDED') throw new DomainError('STATE_CHANGED');
    if (validTo !== null && validTo < today) throw new DomainError('DATE_IN_PAST', { field: 'validTo' });
    if (validTo !== null && validTo < held.validFrom) throw new DomainError('DATE_ORDER', { field: 'validTo' });
    if (validTo !== null) await keepAnAdministrator(tx, today, held);
    expectOne(
      await tx
        .update(staffRole)
        .set({ validTo })
        .where(and(eq(staffRole.id, id), held.validTo === null ? isNull(staffRole.validTo) : eq(staffRole.validTo, held.validTo)))
        .returning({ id: staffRole.id }),
    );
    await recordAudit(tx, now, actor, { action: 'role.changed', subject: { kind: 'staff', id: held.staffId }, details: { role: held.role, city: held.cityId, before: held.validTo, to: validTo } });
    return { done: true };
  });
}
