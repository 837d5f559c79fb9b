import { lockFolding } from '@balabaqsha/db';
import { sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';

/** Noted changes that one transaction folds at most, so that it stays far under a second. */
const CHUNK = 20_000;

/**
 * Folds what was noted of lanes into their counts, until nothing is left that was there at the start. Positions are exact
 * before, during and after; unfolded changes only make them dearer. Safe to run twice at once.
 */
export async function foldLanes(deps: Pick<Deps, 'db'>): Promise<void> {
  // A chunk that is not full was all there was: going on would fold a handful at a time behind busy writers.
  for (let folded = CHUNK; folded === CHUNK; ) {
    folded = await deps.db.write(async (tx) => {
      if (!(await lockFolding(tx))) return 0;
      const [row] = await tx.execute<{ folded: number }>(sql`select fold_lane_changes(${CHUNK}) as folded`);
      return row?.folded ?? 0;
    });
  }
}

/**
 * Folds whenever the database says that a lane has seen many changes, one fold after another. What it misses, the job
 * of each minute finds.
 * @param onError told of a fold that failed; the next one takes it up
 * @returns a function that stops it and waits for a fold under way
 */
export async function foldWhenToldTo(deps: Pick<Deps, 'db'>, onError: (error: unknown) => void): Promise<() => Promise<void>> {
  let toldAgain = false;
  let folding: Promise<void> | null = null;
  const foldOn = async (): Promise<void> => {
    while (toldAgain) {
      toldAgain = false;
      await foldLanes(deps).catch(onError);
    }
    folding = null;
  };
  const stopListening = await deps.db.listen('lane_changes', () => {
    toldAgain = true;
    folding ??= foldOn();
  });
  return async () => {
    await stopListening();
    await folding;
  };
}
