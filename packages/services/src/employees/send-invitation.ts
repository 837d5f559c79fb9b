import { staff } from '@balabaqsha/db/schema';
import { DomainError, type StaffId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { field, sendInvitationInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { refuseOwnRights } from '../staff-access/rights-of-others.ts';
import { employeeOfCity, newestInvitation, requireOwnEmployee } from './employee-of-city.ts';
import { invite } from './invite.ts';

/**
 * Sends an employee who has not come in yet a new invitation; the former one opens nothing any more (S2).
 * @throws DomainError NOT_FOUND, FORBIDDEN where the officer does not answer for him alone, OWN_RIGHTS, INVITATION_CLOSED where
 * he has come in already, was never invited, or two administrators have sent him a new access, PHONE_INVALID where there is no phone to send it to
 */
export async function sendInvitation(deps: Deps, actor: Actor, input: z.output<typeof sendInvitationInput>): Promise<z.output<typeof field.done>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.sendInvitation');
  const staffId = input.staffId as StaffId;
  refuseOwnRights(officer, staffId);
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    // The employee's row is the lock: of two who send in one moment one is after the other.
    await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)).for('update');
    const { login, phone, email, active } = await employeeOfCity(tx, cityId, staffId);
    await requireOwnEmployee(tx, cityId, staffId);
    const newest = await newestInvitation(tx, now, staffId);
    if (!active || newest === null || newest.state === 'USED' || newest.isReset) throw new DomainError('INVITATION_CLOSED');
    if (phone === null) throw new DomainError('PHONE_INVALID');
    await invite(tx, deps, now, officer, [{ staffId, login, phone, email, locale: input.locale }]);
    return { done: true };
  });
}
