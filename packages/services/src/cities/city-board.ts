import { requireCall } from '@balabaqsha/auth';
import { expectOne, type ReadTx } from '@balabaqsha/db';
import { city, district, kindergarten } from '@balabaqsha/db/schema';
import { localDateOf, type CityId } from '@balabaqsha/domain';
import { asc, count, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { cityBoard as cityBoardOutput, cityInput, CityPage } from '../contract/city.ts';
import type { Deps } from '../deps.ts';
import { loadReadiness } from './city-readiness.ts';

type Row = z.output<typeof cityBoardOutput>[number];

/**
 * Every city, those that are open first, with what each still lacks today.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function cityBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<Row[]> {
  requireCall(actor, 'staff.cities.board');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const readiness = await loadReadiness(tx, today);
    const rows = await tx.select().from(city).orderBy(desc(city.live), asc(city.code));
    return rows.flatMap(({ id, code, name, live, liveFrom }) => {
      const its = readiness.get(id);
      return its === undefined ? [] : [{ id, code, name, live, liveFrom, readiness: its }];
    });
  });
}

/**
 * One city with its districts.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function cityPage(deps: Deps, actor: Actor, input: z.output<typeof cityInput>): Promise<CityPage> {
  requireCall(actor, 'staff.cities.page');
  const id = input.id as CityId;
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const row = expectOne(await tx.select().from(city).where(eq(city.id, id)), 'NOT_FOUND');
    // A city that has a day is looked at as it will be on that day.
    const today = localDateOf(now);
    const readiness = (await loadReadiness(tx, row.liveFrom !== null && row.liveFrom > today ? row.liveFrom : today)).get(id);
    return { ...row, latitude: Number(row.latitude), longitude: Number(row.longitude), readiness: expectOne(readiness === undefined ? [] : [readiness], 'NOT_FOUND'), districts: await loadDistricts(tx, id) };
  });
}

function loadDistricts(tx: ReadTx, cityId: CityId): Promise<CityPage['districts']> {
  return tx
    .select({ id: district.id, code: district.code, name: district.name, kindergartens: count(kindergarten.id) })
    .from(district)
    .leftJoin(kindergarten, eq(kindergarten.districtId, district.id))
    .where(eq(district.cityId, cityId))
    .groupBy(district.id)
    .orderBy(asc(district.code));
}
