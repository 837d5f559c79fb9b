import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { city, staff } from '@balabaqsha/db/schema';
import type { CityId, KindergartenId, StaffId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { field, giveRoleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { lockRights, refuseOwnRights } from './rights-of-others.ts';
import { insertRole } from './role-changes.ts';

/**
 * Gives an employee a role from today or a later day on (S1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, KINDERGARTEN_CLOSED, DATE_IN_PAST, ROLE_HELD where he
 * has it on one of these days
 */
export async function giveRole(deps: Deps, actor: Actor, input: z.output<typeof giveRoleInput>): Promise<z.output<typeof field.done>> {
  const staffId = input.staffId as StaffId;
  const cityId = input.cityId as CityId;
  requireCall(actor, 'staff.access.giveRole');
  refuseOwnRights(actor, staffId);
  const now = deps.clock.now();
  const { role, validFrom, validTo } = input;
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    expectOne(await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)), 'NOT_FOUND');
    expectOne(await tx.select({ id: city.id }).from(city).where(eq(city.id, cityId)), 'NOT_FOUND');
    await insertRole(tx, now, actor, { staffId, role, cityId, kindergartenId: input.kindergartenId as KindergartenId | null, validFrom, validTo });
    return { done: true };
  });
}
