import type { Database, WriteTx } from '@balabaqsha/db';
import type { Actor } from '../actor.ts';

/** Who acts in a sweep. */
export const SYSTEM: Actor = { kind: 'system' };

/** Rows that one transaction of a sweep changes at most, so that nobody waits long for its locks. */
export const CHUNK = 1000;

/**
 * Runs a sweep's transaction again and again until it finds less than a full chunk. Nothing is skipped: a row that
 * somebody else holds is waited for and then looked at anew.
 * @param work changes up to `CHUNK` rows and says how many
 * @returns how many rows were changed in all
 */
export async function inChunks(db: Database, work: (tx: WriteTx) => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const changed = await db.write(work);
    total += changed;
    if (changed < CHUNK) return total;
  }
}
