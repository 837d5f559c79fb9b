import { insertMany, type WriteTx } from '@balabaqsha/db';
import { cityForecast, cityMonth, lane, laneForecast } from '@balabaqsha/db/schema';
import { needKey, suits, toldSteps, type CityId, type CityOutlook, type WaitForecast } from '@balabaqsha/domain';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { FORECAST_VERSION, isForecastDue, madeFromOf } from './due.ts';
import { loadOutlook, type KnownCity } from './load-outlook.ts';

/**
 * Makes the forecasts of an outlook, in its order; the same for the same outlook. It works for seconds, so a process that
 * does anything else has it done in a thread of its own.
 */
export type Forecaster = (outlook: CityOutlook) => Promise<readonly WaitForecast[]>;

/** Places that are looked at: with as many, 200 futures of a city take some twenty seconds. */
const MOST_PLACES = 50_000;

type LaneForecast = typeof laneForecast.$inferInsert;

/**
 * Makes the forecast of a city anew where it is due, and puts it in the place of the one before. A second run finds that
 * nothing is due; of two at once the one that looked later wins.
 * @param options.most places of the queue that are looked at
 * @returns whether a forecast was made and kept
 */
export async function makeForecast(deps: Deps, forecaster: Forecaster, { cityId }: { cityId: CityId }, { most } = { most: MOST_PLACES }): Promise<{ made: boolean }> {
  const now = deps.clock.now();
  const seen = await deps.db.read(async (tx) => {
    const madeFrom = await madeFromOf(tx, cityId, now);
    return (await isForecastDue(tx, cityId, now, madeFrom)) ? { madeFrom, city: await loadOutlook(tx, cityId, now, most) } : null;
  });
  if (seen === null) return { made: false };
  const { madeFrom, city } = seen;
  const rows = laneForecasts(city, await forecaster(city.outlook), now);
  const months = new Set(city.outlook.months.map(({ month }) => month)).size;
  const seats = city.outlook.seats.reduce((sum, { free }) => sum + free, 0) + city.enrolled;
  const made = { madeAt: now, version: FORECAST_VERSION, madeFrom, seats, enrolled: city.enrolled, vouchersOut: city.outlook.vouchers.length, waiting: city.waiting, months };
  return deps.db.write(async (tx) => {
    const [newest] = await tx
      .insert(cityForecast)
      .values({ cityId, ...made })
      .onConflictDoUpdate({ target: cityForecast.cityId, set: made, setWhere: sql`${cityForecast.madeAt} <= excluded.made_at` })
      .returning({ cityId: cityForecast.cityId });
    if (newest === undefined) return { made: false };
    await keep(tx, cityId, rows, city.freshMonths);
    return { made: true };
  });
}

/** One row for each class of children of a lane: the same seats, the same age limit. */
function laneForecasts({ outlook, places, waiting, freed }: KnownCity, forecasts: readonly WaitForecast[], madeAt: Date): LaneForecast[] {
  const classes = new Map<string, { place: (typeof places)[number]; told: { ticket: number; forecast: WaitForecast }[] }>();
  for (const [index, place] of places.entries()) {
    const forecast = forecasts[index];
    if (forecast === undefined) throw new Error('a place has no forecast');
    const key = `${place.laneId} ${needKey(place.need)} ${place.agesOutOn}`;
    const known = classes.get(key) ?? { place, told: [] };
    known.told.push({ ticket: place.ticket, forecast });
    classes.set(key, known);
  }
  const months = new Set(outlook.months.map(({ month }) => month)).size;
  return [...classes.values()].map(({ place: { laneId, need, agesOutOn }, told }) => ({
    laneId,
    languages: need.languages.toSorted(),
    agesOutOn,
    madeAt,
    version: FORECAST_VERSION,
    steps: toldSteps(told),
    complete: places.length === waiting,
    months,
    offers: outlook.months.reduce((sum, month) => (month.correctionType === need.correctionType ? sum + month.events.VOUCHER_OFFERED : sum), 0),
    seatsFreed: outlook.seats.reduce((sum, seat) => (suits(seat, need) ? sum + (freed.get(seat.key) ?? 0) : sum), 0),
  }));
}

async function keep(tx: WriteTx, cityId: CityId, rows: readonly LaneForecast[], freshMonths: KnownCity['freshMonths']): Promise<void> {
  await tx.delete(laneForecast).where(inArray(laneForecast.laneId, tx.select({ id: lane.id }).from(lane).where(eq(lane.cityId, cityId))));
  await insertMany(tx, laneForecast, rows);
  for (const month of freshMonths) await tx.insert(cityMonth).values(month).onConflictDoNothing();
}
