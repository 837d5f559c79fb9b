import type { Database, WriteTx } from '@balabaqsha/db';
import type { Actor } from '../actor.ts';

/** Who acts in a sweep. */
export const SYSTEM: Actor = { kind: 'system' };

/**
 * How long a sweep leaves a deadline that has just passed to those whose action was received before it and is still on its
 * way to the rows (V10). It decides nothing: an action that came late loses by the deadline itself.
 */
export interface Settling {
  /** Milliseconds; 0 where time stands still between actions, as in tests and in the demonstration. */
  settleMs: number;
}

export const NO_SETTLING: Settling = { settleMs: 0 };

/** The instant by which a deadline must have passed to be swept. */
export function sweptUntil(now: Date, { settleMs }: Settling): Date {
  return new Date(now.getTime() - settleMs);
}

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
