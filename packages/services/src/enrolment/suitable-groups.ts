import type { ReadTx } from '@balabaqsha/db';
import type { application } from '@balabaqsha/db/schema';
import { choicesOf, suits } from '@balabaqsha/domain';
import { loadPool, needOf, promisedToOthers } from '../seats/index.ts';

/** How a voucher stands to the groups of its city. */
export interface Choice {
  /** Whether the group's kind suits the child at all. Full groups suit as well. */
  suits(groupId: string): boolean;
  /** Whether a seat of the group can be taken and every other voucher keeps its guarantee (E1, V2). */
  canTake(groupId: string): boolean;
}

/** Looks at the city's seats with the eyes of one accepted voucher. Exact for as long as the pool's lock is held. */
export async function choiceOf(tx: ReadTx, row: typeof application.$inferSelect): Promise<Choice> {
  const pool = await loadPool(tx, row.cityId);
  const need = needOf(row);
  const promisedOthers = promisedToOthers(pool, need);
  return {
    suits(groupId) {
      const seat = pool.seats.find((each) => each.key === groupId);
      return seat !== undefined && suits(seat, need);
    },
    canTake: choicesOf({ seats: pool.seats, promisedOthers, need }),
  };
}
