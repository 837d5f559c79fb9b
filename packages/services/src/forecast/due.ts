import { createHash } from 'node:crypto';
import type { ReadTx } from '@balabaqsha/db';
import { cityForecast, group, kindergarten, lane } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, type CityId } from '@balabaqsha/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { loadRules } from '../city-rules/index.ts';
import { crowdedLanes } from '../queue/lane-size.ts';

/** Of the way in which forecasts are made. Another number, and none that was made before is told any more. */
export const FORECAST_VERSION = 1;

/** Hour of the night, Almaty's clock, at which a new forecast is due: children leave the queue at midnight (Q11). */
const NIGHT_HOUR = 3;
/** A queue that has grown or shrunk by more than a tenth, and by more than so many, is another queue. */
const GREAT_SHARE = 0.1;
const GREAT_CHANGE = 20;

/** What a forecast was made from: if it differs, the forecast says nothing any more. */
export async function madeFromOf(tx: ReadTx, cityId: CityId, now: Date): Promise<string> {
  const { policy, additions } = await loadRules(tx, cityId, now);
  const groups = await tx
    .select({ id: group.id, correctionTypes: group.correctionTypes, birthYearFrom: group.birthYearFrom, birthYearTo: group.birthYearTo, language: group.language, capacity: group.capacity })
    .from(group)
    .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .where(and(eq(kindergarten.cityId, cityId), isNull(group.closedAt)))
    .orderBy(asc(group.id));
  return createHash('sha256').update(JSON.stringify([groups, policy, additions])).digest('hex');
}

/** Whether the city needs a new forecast: it has none of last night, or seats, rules or the queue have changed greatly since. */
export async function isForecastDue(tx: ReadTx, cityId: CityId, now: Date, madeFrom: string): Promise<boolean> {
  const [last] = await tx.select().from(cityForecast).where(eq(cityForecast.cityId, cityId));
  if (last === undefined || last.version !== FORECAST_VERSION || last.madeFrom !== madeFrom || last.madeAt < lastNight(now)) return true;
  const lanes = await crowdedLanes(tx, eq(lane.cityId, cityId));
  const waiting = lanes.reduce((sum, each) => sum + each.waiting, 0);
  return Math.abs(waiting - last.waiting) > Math.max(GREAT_CHANGE, last.waiting * GREAT_SHARE);
}

function lastNight(now: Date): Date {
  const today = localTimeOf(localDateOf(now), NIGHT_HOUR, 0);
  return today <= now ? today : localTimeOf(addDays(localDateOf(now), -1), NIGHT_HOUR, 0);
}
