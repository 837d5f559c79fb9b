import { expectOne, type WriteTx } from '@balabaqsha/db';
import { staffRole } from '@balabaqsha/db/schema';
import { DomainError, type CityId, type KindergartenId, type StaffId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { field, giveCityRoleInput, prolongRoleInput, roleInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { restorableEnding, restoreEndedRole } from '../staff-access/ended-roles.ts';
import { lockRights, refuseOwnRights } from '../staff-access/rights-of-others.ts';
import { endHeldRole, insertRole, moveLastDay, type HeldRoleRow } from '../staff-access/role-changes.ts';
import { employeeOfCity, isRoleOfOfficer } from './employee-of-city.ts';

type Done = z.output<typeof field.done>;

/**
 * Gives an employee of the officer's city another role there, of those that officers give (S1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, KINDERGARTEN_CLOSED, DATE_IN_PAST, ROLE_HELD
 */
export async function giveCityRole(deps: Deps, actor: Actor, input: z.output<typeof giveCityRoleInput>): Promise<Done> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.giveRole');
  const staffId = input.staffId as StaffId;
  refuseOwnRights(officer, staffId);
  const { role, validFrom, validTo } = input;
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    await employeeOfCity(tx, cityId, staffId);
    await insertRole(tx, deps.clock.now(), officer, { staffId, role, cityId, kindergartenId: input.kindergartenId as KindergartenId | null, validFrom, validTo });
    return { done: true };
  });
}

/**
 * Gives a role in the officer's city another last day, or none (S1).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, DATE_IN_PAST, DATE_ORDER, STATE_CHANGED
 */
export async function prolongCityRole(deps: Deps, actor: Actor, input: z.output<typeof prolongRoleInput>): Promise<Done> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.prolongRole');
  return deps.db.write(async (tx) => {
    await moveLastDay(tx, deps.clock.now(), officer, await changeableRole(tx, officer, cityId, input.id), input.validTo);
    return { done: true };
  });
}

/**
 * Ends a role in the officer's city at once: the employee's next call is refused (S1). Until the day is over `restoreCityRole` undoes it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, STATE_CHANGED
 */
export async function endCityRole(deps: Deps, actor: Actor, input: z.output<typeof roleInput>): Promise<Done> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.endRole');
  return deps.db.write(async (tx) => {
    await endHeldRole(tx, deps.clock.now(), officer, await changeableRole(tx, officer, cityId, input.id));
    return { done: true };
  });
}

/**
 * Gives a role in the officer's city back that was ended today (S1): the undo of `endCityRole`. @param input.id of the role
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, ROLE_ENDED_BEFORE, KINDERGARTEN_CLOSED, ROLE_HELD,
 * STATE_CHANGED
 */
export async function restoreCityRole(deps: Deps, actor: Actor, input: z.output<typeof roleInput>): Promise<Done> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.restoreRole');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    const ending = await restorableEnding(tx, now, input.id, cityId);
    refuseOwnRights(officer, ending.staffId);
    if (!isRoleOfOfficer(ending.role)) throw new DomainError('FORBIDDEN');
    await restoreEndedRole(tx, now, officer, ending);
    return { done: true };
  });
}

/** A role of the city that officers give and take, under the lock of rights. */
async function changeableRole(tx: WriteTx, officer: Actor, cityId: CityId, id: string): Promise<HeldRoleRow> {
  await lockRights(tx);
  const held = expectOne(await tx.select().from(staffRole).where(and(eq(staffRole.id, id), eq(staffRole.cityId, cityId))), 'NOT_FOUND');
  refuseOwnRights(officer, held.staffId);
  if (!isRoleOfOfficer(held.role)) throw new DomainError('FORBIDDEN');
  return held;
}
