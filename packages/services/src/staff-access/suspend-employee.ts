import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { DomainError, type StaffId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { employeeInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { letBack, suspend } from './suspension.ts';

/**
 * An administrator shuts an employee out at once; `letEmployeeBack` undoes it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, LAST_ADMINISTRATOR, STATE_CHANGED
 */
export async function suspendEmployee(deps: Deps, actor: Actor, input: z.output<typeof employeeInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.suspend');
  return change(deps, actor, input, suspend);
}

/**
 * An administrator lets an employee back in.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, OWN_RIGHTS, NOT_FOUND, STATE_CHANGED
 */
export async function letEmployeeBack(deps: Deps, actor: Actor, input: z.output<typeof employeeInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.access.letBack');
  return change(deps, actor, input, letBack);
}

async function change(deps: Deps, actor: Actor, input: z.output<typeof employeeInput>, deed: typeof suspend): Promise<z.output<typeof field.done>> {
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const staffId = input.id as StaffId;
  return deps.db.write(async (tx) => {
    expectOne(await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)), 'NOT_FOUND');
    await deed(tx, deps.clock.now(), actor, staffId);
    return { done: true };
  });
}
