import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staffRole } from '@balabaqsha/db/schema';
import { addDays, DomainError, localDateOf, roleStateOn } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { field, roleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { keepAnAdministrator, lockRights, refuseOwnRights } from './rights-of-others.ts';

/**
 * Ends a role at once: the employee's next call is refused (S1). Yesterday was its last day; one that has no day before
 * today is taken away, and the audit log keeps what it was.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, LAST_ADMINISTRATOR, STATE_CHANGED where it has
 * ended already
 */
export async function endRole(deps: Deps, actor: Actor, input: z.output<typeof roleInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.endRole');
  const now = deps.clock.now();
  const today = localDateOf(now);
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    const held = expectOne(await tx.select().from(staffRole).where(eq(staffRole.id, input.id)), 'NOT_FOUND');
    refuseOwnRights(actor, held.staffId);
    if (roleStateOn(today, held) === 'ENDED') throw new DomainError('STATE_CHANGED');
    await keepAnAdministrator(tx, today, held);
    const its = eq(staffRole.id, held.id);
    expectOne(
      held.validFrom < today
        ? await tx.update(staffRole).set({ validTo: addDays(today, -1) }).where(its).returning({ id: staffRole.id })
        : await tx.delete(staffRole).where(its).returning({ id: staffRole.id }),
    );
    await recordAudit(tx, now, actor, { action: 'role.ended', subject: { kind: 'staff', id: held.staffId }, details: { role: held.role, city: held.cityId, kindergarten: held.kindergartenId, from: held.validFrom, before: held.validTo } });
    return { done: true };
  });
}
