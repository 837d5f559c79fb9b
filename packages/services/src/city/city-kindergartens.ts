import { district, group, kindergarten } from '@balabaqsha/db/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { cityKindergartens as cityKindergartensOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { officerCalling } from './officer.ts';

/**
 * Kindergartens of the officer's city with the seats of their open groups, by name.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function cityKindergartens(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof cityKindergartensOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.kindergartens');
  return deps.db.read(async (tx) => {
    const capacity = sql<number>`coalesce(sum(${group.capacity}), 0)`.mapWith(Number);
    const taken = sql<number>`coalesce(sum(${group.seatsTaken}), 0)`.mapWith(Number);
    const rows = await tx
      .select({
        id: kindergarten.id,
        name: kindergarten.name,
        district: district.name,
        address: kindergarten.address,
        phone: kindergarten.phone,
        groups: sql<number>`count(${group.id})`.mapWith(Number),
        capacity,
        taken,
      })
      .from(kindergarten)
      .innerJoin(district, eq(district.id, kindergarten.districtId))
      .leftJoin(group, and(eq(group.kindergartenId, kindergarten.id), isNull(group.closedAt)))
      .where(eq(kindergarten.cityId, cityId))
      .groupBy(kindergarten.id, district.id)
      .orderBy(sql`${kindergarten.name}->>'ru'`);
    return rows.map((row) => ({ ...row, free: row.capacity - row.taken }));
  });
}
