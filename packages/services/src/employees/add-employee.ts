import { hashPassword, newToken, newTotpSecret } from '@balabaqsha/auth';
import { expectOne, isUniqueViolation } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { DomainError, type KindergartenId } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { addEmployeeInput, employeeAdded } from '../contract/employee-registry.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { insertRole } from '../staff-access/role-changes.ts';
import { lockRights } from '../staff-access/rights-of-others.ts';
import { invite } from './invite.ts';
import { checkedPerson } from './register-check.ts';

/**
 * Adds an employee of the officer's city with his first role and sends him an invitation (S1, S2). Until he has used it nothing
 * opens for him: his password and the secret of his authenticator are known to nobody.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, PERSON_NOT_FOUND, PERSON_DECEASED, EMPLOYEE_MINOR, NAME_DIFFERS,
 * REGISTER_UNAVAILABLE, LOGIN_TAKEN, IIN_TAKEN, NOT_FOUND, KINDERGARTEN_CLOSED, DATE_IN_PAST
 */
export async function addEmployee(deps: Deps, actor: Actor, input: z.output<typeof addEmployeeInput>): Promise<z.output<typeof employeeAdded>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.addEmployee');
  const { iin, surname, name, patronymic } = await checkedPerson(deps, input);
  const passwordHash = await hashPassword(newToken());
  const now = deps.clock.now();
  const { login, phone, email, locale, role, validFrom, validTo } = input;
  return asOwnPerson(() =>
    deps.db.write(async (tx) => {
      await lockRights(tx);
      const { id } = expectOne(
        await tx.insert(staff).values({ login, iin, surname, name, patronymic, passwordHash, totpSecret: newTotpSecret(), active: true, phone, email, createdAt: now }).returning({ id: staff.id }),
      );
      await recordAudit(tx, now, officer, { action: 'employee.added', subject: { kind: 'staff', id } });
      await insertRole(tx, now, officer, { staffId: id, role, cityId, kindergartenId: input.kindergartenId as KindergartenId | null, validFrom, validTo });
      await invite(tx, deps, now, officer, [{ staffId: id, login, phone, email, locale }]);
      return { id };
    }),
  );
}

/**
 * Lets the database decide whose login and IIN they are: of two who write them in one moment one is refused.
 * @throws DomainError LOGIN_TAKEN at `login`, IIN_TAKEN at `iin`
 */
export async function asOwnPerson<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, 'staff_iin_unique')) throw new DomainError('IIN_TAKEN', { field: 'iin' });
    if (isUniqueViolation(error, 'staff_login_unique') || isUniqueViolation(error, 'staff_login_any_case')) throw new DomainError('LOGIN_TAKEN', { field: 'login' });
    throw error;
  }
}
