import { district, kindergarten, lane } from '@balabaqsha/db/schema';
import { asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { applicationChoices as applicationChoicesOutput } from '../contract/application-table.ts';
import type { Deps } from '../deps.ts';

/**
 * What the officer's table can be filtered by besides the codes of the domain: the city's kindergartens and districts,
 * and birth years of its lanes.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function applicationChoices(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof applicationChoicesOutput>> {
  const { cityId } = officerCalling(actor, 'staff.applications.choices');
  return deps.db.read(async (tx) => {
    const kindergartens = await tx.select({ id: kindergarten.id, name: kindergarten.name }).from(kindergarten).where(eq(kindergarten.cityId, cityId)).orderBy(asc(sql`${kindergarten.name}->>'ru'`));
    const districts = await tx.select({ id: district.id, name: district.name }).from(district).where(eq(district.cityId, cityId)).orderBy(asc(district.code));
    const years = await tx.selectDistinct({ birthYear: lane.birthYear }).from(lane).where(eq(lane.cityId, cityId)).orderBy(asc(lane.birthYear));
    return { kindergartens, districts, birthYears: years.map(({ birthYear }) => birthYear) };
  });
}
