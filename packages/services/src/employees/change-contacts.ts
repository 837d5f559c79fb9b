import { expectOne } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { DomainError, type StaffId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { changeContactsInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { refuseOwnRights } from '../staff-access/rights-of-others.ts';
import { contactsSeal, employeeOfCity, requireOwnEmployee } from './employee-of-city.ts';

/**
 * Changes where an employee's messages go. An invitation that is on its way stays with the old number until it is sent anew.
 * @throws DomainError NOT_FOUND, FORBIDDEN where the officer does not answer for him alone, OWN_RIGHTS, VERSION_OUTDATED where
 * somebody changed it since, CHANGE_NOTHING
 */
export async function changeContacts(deps: Deps, actor: Actor, input: z.output<typeof changeContactsInput>): Promise<z.output<typeof field.done>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.changeContacts');
  const staffId = input.staffId as StaffId;
  refuseOwnRights(officer, staffId);
  const now = deps.clock.now();
  const { phone, email } = input;
  return deps.db.write(async (tx) => {
    await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)).for('update');
    const before = await employeeOfCity(tx, cityId, staffId);
    await requireOwnEmployee(tx, cityId, staffId);
    if (contactsSeal(before) !== input.seal) throw new DomainError('VERSION_OUTDATED');
    if (contactsSeal({ phone, email }) === input.seal) throw new DomainError('CHANGE_NOTHING');
    expectOne(await tx.update(staff).set({ phone, email }).where(eq(staff.id, staffId)).returning({ id: staff.id }));
    await recordAudit(tx, now, officer, { action: 'employee.changed', subject: { kind: 'staff', id: staffId } });
    return { done: true };
  });
}
