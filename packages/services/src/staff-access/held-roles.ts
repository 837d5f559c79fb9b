import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { city, kindergarten, staffRole } from '@balabaqsha/db/schema';
import { roleStateOn, type CityId, type LocalDate, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { RoleView } from '../contract/staff-access.ts';

/**
 * The roles that employees have, had and will have, the oldest first.
 * @param today day of Almaty that says which count (S1)
 * @param cityId roles in this city alone; `null` for all
 */
export async function heldRoles(tx: ReadTx, ids: readonly StaffId[], today: LocalDate, cityId: CityId | null = null): Promise<(staffId: StaffId) => RoleView[]> {
  const rows = await tx
    .select({ staffId: staffRole.staffId, id: staffRole.id, role: staffRole.role, city: city.name, kindergarten: kindergarten.name, validFrom: staffRole.validFrom, validTo: staffRole.validTo })
    .from(staffRole)
    .innerJoin(city, eq(city.id, staffRole.cityId))
    .leftJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
    .where(and(isOneOf(staffRole.staffId, ids), cityId === null ? undefined : eq(staffRole.cityId, cityId)))
    .orderBy(asc(staffRole.validFrom), asc(staffRole.id));
  return (staffId) => rows.filter((row) => row.staffId === staffId).map(({ id, role, city: where, kindergarten: at, validFrom, validTo }) => ({ id, role, city: where, kindergarten: at, validFrom, validTo, state: roleStateOn(today, { validFrom, validTo }) }));
}
