import { liveCities } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';

/** Lets the queue of every city advance at the start of a day (V1); on a day off the advancement itself does nothing. */
export async function startDay(deps: Deps): Promise<{ cities: number }> {
  return deps.db.write(async (tx) => {
    const cities = await liveCities(tx);
    for (const cityId of cities) await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'DAY_START' });
    return { cities: cities.length };
  });
}
