import { liveCities } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';
import { isSwitchedOff } from '../features/index.ts';
import { isForecastDue, madeFromOf } from './due.ts';

/** Orders a new forecast for each city that needs one, each in a job of its own. Looks at counts alone, so it may look often. */
export async function orderDueForecasts(deps: Deps): Promise<{ ordered: number }> {
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    let ordered = 0;
    for (const cityId of await liveCities(tx)) {
      // Nobody would be told it.
      if (await isSwitchedOff(tx, now, 'FORECAST', cityId)) continue;
      if (!(await isForecastDue(tx, cityId, now, await madeFromOf(tx, cityId, now)))) continue;
      await deps.jobs.enqueue(tx, 'forecast.make', { cityId });
      ordered += 1;
    }
    return { ordered };
  });
}
