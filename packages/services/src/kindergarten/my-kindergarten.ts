import { expectOne } from '@balabaqsha/db';
import { district, group } from '@balabaqsha/db/schema';
import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { MyKindergarten } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { kindergartenStaffCalling, ownKindergarten } from './own-kindergarten.ts';

/**
 * The employee's kindergarten with its groups, open ones first.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function myKindergarten(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<MyKindergarten> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.mine');
  return deps.db.read(async (tx) => {
    const { id, name, bin, address, phone, schedule, districtId } = await ownKindergarten(tx, staff);
    const where = expectOne(await tx.select({ name: district.name }).from(district).where(eq(district.id, districtId)), 'NOT_FOUND');
    const groups = await tx.select().from(group).where(eq(group.kindergartenId, id)).orderBy(sql`${group.closedAt} is not null`, asc(group.name));
    return {
      id, name, bin, address, phone, schedule,
      district: where.name,
      groups: groups.map((each) => ({
        id: each.id,
        name: each.name,
        language: each.language,
        correctionTypes: each.correctionTypes,
        birthYearFrom: each.birthYearFrom,
        birthYearTo: each.birthYearTo,
        capacity: each.capacity,
        taken: each.seatsTaken,
        closed: each.closedAt !== null,
      })),
    };
  });
}
