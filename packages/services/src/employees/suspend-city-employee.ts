import type { Action } from '@balabaqsha/auth';
import type { StaffId } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { field, registryEmployeeInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { lockRights } from '../staff-access/rights-of-others.ts';
import { letBack, suspend } from '../staff-access/suspension.ts';
import { employeeOfCity, requireOwnEmployee } from './employee-of-city.ts';

/**
 * An officer shuts an employee of his city out at once; `letCityEmployeeBack` undoes it.
 * @throws DomainError NOT_FOUND, FORBIDDEN where the officer does not answer for him alone, OWN_RIGHTS, STATE_CHANGED
 */
export async function suspendCityEmployee(deps: Deps, actor: Actor, input: z.output<typeof registryEmployeeInput>): Promise<z.output<typeof field.done>> {
  return change(deps, actor, 'staff.registry.suspend', input, suspend);
}

/**
 * An officer lets an employee of his city back in.
 * @throws DomainError NOT_FOUND, FORBIDDEN where the officer does not answer for him alone, OWN_RIGHTS, STATE_CHANGED
 */
export async function letCityEmployeeBack(deps: Deps, actor: Actor, input: z.output<typeof registryEmployeeInput>): Promise<z.output<typeof field.done>> {
  return change(deps, actor, 'staff.registry.letBack', input, letBack);
}

async function change(deps: Deps, actor: Actor, action: Action, input: z.output<typeof registryEmployeeInput>, deed: typeof suspend): Promise<z.output<typeof field.done>> {
  const { actor: officer, cityId } = officerCalling(actor, action);
  const staffId = input.id as StaffId;
  return deps.db.write(async (tx) => {
    await lockRights(tx);
    await employeeOfCity(tx, cityId, staffId);
    await requireOwnEmployee(tx, cityId, staffId);
    await deed(tx, deps.clock.now(), officer, staffId);
    return { done: true };
  });
}
