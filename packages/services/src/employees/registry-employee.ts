import { fullName, type StaffId } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { RegistryEmployee, registryEmployeeInput } from '../contract/employee-registry.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { rolesWithEndings } from '../staff-access/ended-roles.ts';
import { contactsSeal, employeeOfCity, isOwnEmployee, isRoleOfOfficer, newestInvitation } from './employee-of-city.ts';
import { openKindergartens } from './employee-places.ts';

/**
 * One employee of the officer's city with his roles there, his contacts and his invitation. Roles in other cities are not
 * shown. The reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function registryEmployee(deps: Deps, actor: Actor, input: z.output<typeof registryEmployeeInput>): Promise<RegistryEmployee> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.employee');
  const now = deps.clock.now();
  const staffId = input.id as StaffId;
  return deps.db.write(async (tx) => {
    const who = await employeeOfCity(tx, cityId, staffId);
    const roles = await rolesWithEndings(tx, staffId, now, cityId);
    const [isOwn, invitation] = [await isOwnEmployee(tx, cityId, staffId), await newestInvitation(tx, now, staffId)];
    const isSelf = officer.staffId === staffId;
    await recordAudit(tx, now, actor, { action: 'employee.read', subject: { kind: 'staff', id: staffId } });
    return {
      id: staffId,
      name: fullName(who),
      login: who.login,
      active: who.active,
      phone: who.phone,
      email: who.email,
      isSelf,
      isOwn,
      invitation,
      mayInvite: who.active && isOwn && !isSelf && invitation !== null && invitation.state !== 'USED' && !invitation.isReset,
      roles: roles.map((held) => ({ ...held, mayChange: !isSelf && (held.state !== 'ENDED' || held.ended !== null) && isRoleOfOfficer(held.role) })),
      kindergartens: await openKindergartens(tx, cityId),
      seal: contactsSeal(who),
    };
  });
}
