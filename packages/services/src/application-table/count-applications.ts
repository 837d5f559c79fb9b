import type { ReadTx } from '@balabaqsha/db';
import type { ApplicationFilter, CityId } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { applicationCount, applicationCountInput } from '../contract/application-table.ts';
import type { Deps } from '../deps.ts';
import { applicationWalk } from './walk.ts';

/** More than that nobody counts by eye, and the count would cost more than the page. */
const COUNTED = 1000;

/**
 * How many applications the filter wants, counted up to a thousand.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, INVALID_VALUE where parts of the filter are not offered together
 */
export async function countApplications(deps: Deps, actor: Actor, { filter }: z.output<typeof applicationCountInput>): Promise<z.output<typeof applicationCount>> {
  const { cityId } = officerCalling(actor, 'staff.applications.count');
  const found = await deps.db.read((tx) => readCount(tx, cityId, filter));
  return { count: Math.min(found, COUNTED), atLeast: found > COUNTED };
}

/** The count itself, one more than `COUNTED` at most. */
async function readCount(tx: ReadTx, cityId: CityId, filter: ApplicationFilter): Promise<number> {
  const [row] = await tx.execute<{ count: string }>(sql`select count(*) as count from ${applicationWalk(cityId, filter, null, COUNTED + 1, false)}`);
  return Number(row?.count ?? 0);
}
