import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { city, kindergarten, staffRole } from '@balabaqsha/db/schema';
import { localDateOf, type StaffId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { ChildDataView } from '../contract/index.ts';

/**
 * Roles of employees as they were: who looks today is told by what he was on the day (S1).
 * @returns the roles that an employee held at an instant, each with its kindergarten or else its city
 */
export async function rolesOnDay(tx: ReadTx, ids: readonly StaffId[]): Promise<(id: StaffId, at: Date) => ChildDataView['roles']> {
  if (ids.length === 0) return () => [];
  const held = await tx
    .select({ staffId: staffRole.staffId, role: staffRole.role, from: staffRole.validFrom, to: staffRole.validTo, city: city.name, kindergarten: kindergarten.name })
    .from(staffRole)
    .innerJoin(city, eq(city.id, staffRole.cityId))
    .leftJoin(kindergarten, eq(kindergarten.id, staffRole.kindergartenId))
    .where(isOneOf(staffRole.staffId, [...new Set(ids)]));
  return (id, at) => {
    const day = localDateOf(at);
    return held
      .filter((each) => each.staffId === id && each.from <= day && (each.to === null || each.to >= day))
      .map((each) => ({ role: each.role, organisation: each.kindergarten ?? each.city }));
  };
}
