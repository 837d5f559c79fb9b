import { expectOne, inKazakhOrder, type ReadTx } from '@balabaqsha/db';
import { district, staff, staffRole } from '@balabaqsha/db/schema';
import { fullName, localDateOf, roleStateOn, type KindergartenId, type LocalDate } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { RegistryKindergarten, registryKindergartenInput } from '../contract/kindergarten-registry.ts';
import type { Deps } from '../deps.ts';
import { groupsWithSeats, totalsOf } from '../kindergarten/seats-board.ts';
import { districtsOf } from './city-kindergartens.ts';
import { kindergartenOfCity, sealOf } from './kindergarten-facts.ts';

/**
 * One kindergarten of the officer's city: what it is, its groups with their seats, and who works there.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function registryKindergarten(deps: Deps, actor: Actor, input: z.output<typeof registryKindergartenInput>): Promise<RegistryKindergarten> {
  const { cityId } = officerCalling(actor, 'staff.registry.kindergarten');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const row = await kindergartenOfCity(tx, cityId, input.id);
    const { id, bin, name, address, phone, latitude, longitude, closedFrom } = row;
    const where = expectOne(await tx.select({ id: district.id, name: district.name }).from(district).where(eq(district.id, row.districtId)), 'NOT_FOUND');
    const groups = await groupsWithSeats(tx, row, today);
    const employees = await employeesAt(tx, id, today);
    return {
      id, bin, name, address, phone, latitude, longitude, closedFrom, groups,
      district: where,
      totals: totalsOf(groups),
      employees: employees.map(({ active: _, ...each }) => each),
      hasDirector: employees.some(({ role, state, active }) => active && role === 'KINDERGARTEN_DIRECTOR' && state === 'IN_FORCE'),
      districts: await districtsOf(tx, cityId),
      seal: sealOf(row),
    };
  });
}

/** Who works at a kindergarten now or will; those whose role has ended are left out. */
async function employeesAt(tx: ReadTx, kindergartenId: KindergartenId, today: LocalDate) {
  const rows = await tx
    .select({
      roleId: staffRole.id, staffId: staff.id, login: staff.login, active: staff.active, role: staffRole.role, validFrom: staffRole.validFrom, validTo: staffRole.validTo,
      who: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
    })
    .from(staffRole)
    .innerJoin(staff, eq(staff.id, staffRole.staffId))
    .where(and(eq(staffRole.kindergartenId, kindergartenId)))
    .orderBy(asc(inKazakhOrder(staff.surname)), asc(inKazakhOrder(staff.name)), asc(staffRole.validFrom), asc(staffRole.id));
  return rows.map(({ who, ...row }) => ({ ...row, name: fullName(who), state: roleStateOn(today, row) })).filter(({ state }) => state !== 'ENDED');
}
