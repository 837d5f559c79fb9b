import type { ReadTx } from '@balabaqsha/db';
import type { application } from '@balabaqsha/db/schema';
import { choicesOf } from '@balabaqsha/domain';
import { loadPool, needOf, promisedToOthers } from '../seats/index.ts';

/**
 * Which groups an accepted voucher may take a seat of: one that suits, is free and leaves every other voucher its guarantee
 * (E1, V2). Exact for as long as the pool's lock is held.
 * @returns answers for a group's id
 */
export async function groupsToChoose(tx: ReadTx, row: typeof application.$inferSelect): Promise<(groupId: string) => boolean> {
  const pool = await loadPool(tx, row.cityId);
  const need = needOf(row);
  return choicesOf({ seats: pool.seats, promisedOthers: promisedToOthers(pool, need), need });
}
