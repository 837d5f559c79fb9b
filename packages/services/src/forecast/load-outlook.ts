import type { ReadTx } from '@balabaqsha/db';
import { lane } from '@balabaqsha/db/schema';
import { APPLICATION_EVENTS, type CityId, type CityOutlook, type CorrectionType, type EventCounts } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { loadRules } from '../city-rules/index.ts';
import { crowdedLanes } from '../queue/lane-size.ts';
import { countMonths, type CountedMonth } from './count-months.ts';
import { loadPlaces, type Place } from './load-places.ts';
import { loadFreed, loadSeats } from './load-seats.ts';

/** Everything that a city's forecast is made from, as one snapshot has it. */
export interface KnownCity {
  outlook: CityOutlook;
  /** In the order of `outlook.waiting`. */
  places: Place[];
  /** How many wait in all; more than there are places where the queue is very long. */
  waiting: number;
  enrolled: number;
  /** Children who left an open group within the last year, by its key in `outlook.seats`. */
  freed: Map<string, number>;
  /** Months that were counted now and are to be kept. */
  freshMonths: CountedMonth[];
}

const YEAR_MS = 365 * 86_400_000;

/** Loads what is known of a city. @param most places of the queue that are looked at */
export async function loadOutlook(tx: ReadTx, cityId: CityId, now: Date, most: number): Promise<KnownCity> {
  const { today, policy, additions } = await loadRules(tx, cityId, now);
  const [known, places, lanes, freed] = await Promise.all([
    loadSeats(tx, cityId, policy),
    loadPlaces(tx, cityId, policy, most),
    crowdedLanes(tx, eq(lane.cityId, cityId)),
    loadFreed(tx, cityId, new Date(now.getTime() - YEAR_MS)),
  ]);
  const waiting = new Map<CorrectionType, number>();
  for (const each of lanes) waiting.set(each.correctionType, (waiting.get(each.correctionType) ?? 0) + each.waiting);
  const { months, fresh } = await countMonths(tx, cityId, now, { waiting, vouchersOut: known.vouchersOutOf, enrolled: known.enrolledOf });
  return {
    outlook: {
      today,
      seats: known.seats,
      vouchers: known.vouchers,
      waiting: places.map(({ need, agesOutOn }) => ({ need, agesOutOn })),
      // How long the vouchers of a month had been waited for is no part of a forecast.
      months: months.map(({ month, correctionType, events, ...gauges }) => ({ month, correctionType, events: everyEvent(events), ...gauges, medianWaitDays: null })),
      policy,
      calendar: additions,
    },
    places,
    waiting: sum(waiting),
    enrolled: sum(known.enrolledOf),
    freed,
    freshMonths: fresh,
  };
}

const everyEvent = (events: CountedMonth['events']): EventCounts => Object.fromEntries(APPLICATION_EVENTS.map((event) => [event, events[event] ?? 0])) as EventCounts;

const sum = (counts: ReadonlyMap<unknown, number>): number => [...counts.values()].reduce((total, each) => total + each, 0);
