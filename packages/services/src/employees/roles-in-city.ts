import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { kindergarten, staffRole } from '@balabaqsha/db/schema';
import { roleStateOn, type CityId, type LocalDate, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { staffRow } from '../contract/employee-registry.ts';

/** The roles that employees have, had and will have in one city, the oldest first. @param today day of Almaty that says which count (S1) */
export async function rolesInCity(tx: ReadTx, cityId: CityId, ids: readonly StaffId[], today: LocalDate): Promise<(staffId: StaffId) => z.output<typeof staffRow>['roles']> {
  const rows = await tx
    .select({ staffId: staffRole.staffId, id: staffRole.id, role: staffRole.role, kindergarten: kindergarten.name, validFrom: staffRole.validFrom, validTo: staffRole.validTo })
    .from(staffRole)
    .leftJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
    .where(and(isOneOf(staffRole.staffId, ids), eq(staffRole.cityId, cityId)))
    .orderBy(asc(staffRole.validFrom), asc(staffRole.id));
  return (staffId) => rows.filter((row) => row.staffId === staffId).map(({ staffId: _, ...row }) => ({ ...row, state: roleStateOn(today, row) }));
}
