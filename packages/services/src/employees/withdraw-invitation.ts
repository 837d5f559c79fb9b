import { DomainError, type StaffId } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { field, withdrawInvitationInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { employeeOfCity, newestInvitation, requireOwnEmployee } from './employee-of-city.ts';
import { withdrawPending } from './invite.ts';

/**
 * Takes an invitation back: its code opens nothing any more (S2), and what was not sent of it yet never is. Sending a new one undoes it.
 * @throws DomainError NOT_FOUND, FORBIDDEN where the officer does not answer for him alone, STATE_CHANGED where none of the officer's
 * is open
 */
export async function withdrawInvitation(deps: Deps, actor: Actor, input: z.output<typeof withdrawInvitationInput>): Promise<z.output<typeof field.done>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.withdrawInvitation');
  const staffId = input.staffId as StaffId;
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await employeeOfCity(tx, cityId, staffId);
    await requireOwnEmployee(tx, cityId, staffId);
    if ((await newestInvitation(tx, now, staffId))?.isReset === true || (await withdrawPending(tx, now, [staffId])) === 0) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, officer, { action: 'invitation.withdrawn', subject: { kind: 'staff', id: staffId } });
    return { done: true };
  });
}
