import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { city, kindergarten, staffRole } from '@balabaqsha/db/schema';
import { roleStateOn, type LocalDate, type StaffId } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import type { EmployeePage } from '../contract/staff-access.ts';

/** The roles that employees have, had and will have, the oldest first. @param today day of Almaty that says which count (S1) */
export async function heldRoles(tx: ReadTx, ids: readonly StaffId[], today: LocalDate): Promise<(staffId: StaffId) => EmployeePage['roles']> {
  const rows = await tx
    .select({ staffId: staffRole.staffId, id: staffRole.id, role: staffRole.role, city: city.name, kindergarten: kindergarten.name, validFrom: staffRole.validFrom, validTo: staffRole.validTo })
    .from(staffRole)
    .innerJoin(city, eq(city.id, staffRole.cityId))
    .leftJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
    .where(isOneOf(staffRole.staffId, ids))
    .orderBy(asc(staffRole.validFrom), asc(staffRole.id));
  return (staffId) => rows.filter((row) => row.staffId === staffId).map(({ id, role, city: where, kindergarten: at, validFrom, validTo }) => ({ id, role, city: where, kindergarten: at, validFrom, validTo, state: roleStateOn(today, { validFrom, validTo }) }));
}
