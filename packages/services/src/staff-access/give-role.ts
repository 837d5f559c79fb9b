import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { city, kindergarten, staff, staffRole } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, periodsMeet, type CityId, type KindergartenId, type StaffId } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { field, giveRoleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { lockRights, refuseOwnRights } from './rights-of-others.ts';

/**
 * Gives an employee a role from today or a later day on (S1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, DATE_IN_PAST, ROLE_HELD where he has it on one of
 * these days
 */
export async function giveRole(deps: Deps, actor: Actor, input: z.output<typeof giveRoleInput>): Promise<z.output<typeof field.done>> {
  const staffId = input.staffId as StaffId;
  const cityId = input.cityId as CityId;
  const kindergartenId = input.kindergartenId as KindergartenId | null;
  requireCall(actor, 'staff.access.giveRole');
  refuseOwnRights(actor, staffId);
  const now = deps.clock.now();
  const { role, validFrom, validTo } = input;
  if (validFrom < localDateOf(now)) throw new DomainError('DATE_IN_PAST', { field: 'validFrom' });
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    expectOne(await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)), 'NOT_FOUND');
    expectOne(await tx.select({ id: city.id }).from(city).where(eq(city.id, cityId)), 'NOT_FOUND');
    if (kindergartenId !== null) expectOne(await tx.select({ id: kindergarten.id }).from(kindergarten).where(and(eq(kindergarten.id, kindergartenId), eq(kindergarten.cityId, cityId))), 'NOT_FOUND');
    const same = await tx
      .select({ validFrom: staffRole.validFrom, validTo: staffRole.validTo })
      .from(staffRole)
      .where(and(eq(staffRole.staffId, staffId), eq(staffRole.role, role), eq(staffRole.cityId, cityId), kindergartenId === null ? isNull(staffRole.kindergartenId) : eq(staffRole.kindergartenId, kindergartenId)));
    if (same.some((each) => periodsMeet(each, { validFrom, validTo }))) throw new DomainError('ROLE_HELD', { field: 'role' });
    await tx.insert(staffRole).values({ staffId, role, cityId, kindergartenId, validFrom, validTo });
    await recordAudit(tx, now, actor, { action: 'role.given', subject: { kind: 'staff', id: staffId }, details: { role, city: cityId, kindergarten: kindergartenId, from: validFrom, to: validTo } });
    return { done: true };
  });
}
