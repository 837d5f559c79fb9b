import { kindergarten, staff, staffRole } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { staffList, staffRow } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { officerCalling } from './officer.ts';

/**
 * Employees with a role in the caller's city and when each role begins and ends (S1), by name.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function cityStaff(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof staffList>> {
  const { cityId } = officerCalling(actor, 'staff.city.staff');
  return deps.db.read(async (tx) => {
    const rows = await tx
      .select({
        person: { id: staff.id, login: staff.login, active: staff.active, surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
        role: { role: staffRole.role, validFrom: staffRole.validFrom, validTo: staffRole.validTo },
        kindergarten: kindergarten.name,
      })
      .from(staffRole)
      .innerJoin(staff, eq(staff.id, staffRole.staffId))
      .leftJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
      .where(eq(staffRole.cityId, cityId))
      .orderBy(asc(staff.surname), asc(staff.name), asc(staff.id), asc(staffRole.validFrom));
    const people = new Map<string, z.output<typeof staffRow>>();
    for (const { person, role, kindergarten: place } of rows) {
      const known = people.get(person.id) ?? { id: person.id, name: fullName(person), login: person.login, active: person.active, roles: [] };
      known.roles.push({ ...role, kindergarten: place });
      people.set(person.id, known);
    }
    return [...people.values()];
  });
}
