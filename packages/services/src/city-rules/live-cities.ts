import type { ReadTx } from '@balabaqsha/db';
import { city } from '@balabaqsha/db/schema';
import type { CityId } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';

/** Cities that the service is open in. */
export async function liveCities(tx: ReadTx): Promise<CityId[]> {
  const rows = await tx.select({ id: city.id }).from(city).where(eq(city.live, true)).orderBy(asc(city.code));
  return rows.map(({ id }) => id);
}
