import type { ReadTx } from '@balabaqsha/db';
import { advancementRun } from '@balabaqsha/db/schema';
import { inIssueWindow, startOfDay, type CityId } from '@balabaqsha/domain';
import { and, eq, gte } from 'drizzle-orm';
import { openDueCities } from '../cities/index.ts';
import { liveCities, loadRules } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';

/**
 * Lets the queue of every city advance that has not yet begun this working day (V1), as soon as its hours of issue have: a
 * worker that was down in the first hour makes up for it in the next. Cities whose day has come open first.
 */
export async function startDay(deps: Deps): Promise<{ cities: number }> {
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await openDueCities(tx, now);
    let cities = 0;
    for (const cityId of await liveCities(tx)) {
      const { today, policy, additions } = await loadRules(tx, cityId, now);
      if (!inIssueWindow(now, policy, additions) || (await hasBegun(tx, cityId, startOfDay(today)))) continue;
      await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'DAY_START' });
      cities += 1;
    }
    return { cities };
  });
}

async function hasBegun(tx: ReadTx, cityId: CityId, since: Date): Promise<boolean> {
  const [run] = await tx
    .select({ id: advancementRun.id })
    .from(advancementRun)
    .where(and(eq(advancementRun.cityId, cityId), eq(advancementRun.cause, 'DAY_START'), gte(advancementRun.at, since)))
    .limit(1);
  return run !== undefined;
}
