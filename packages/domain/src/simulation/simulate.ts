import type { ApplicationState, ArchiveReason } from '../lifecycle/application.ts';
import { planMorning } from './advancement.ts';
import { Arrivals } from './arrivals.ts';
import { dateOfDay } from './day-calendar.ts';
import { happen, leaveAtAgeLimit } from './happenings.ts';
import { openCity } from './opening.ts';
import { PendingChanges } from './pending-changes.ts';
import { planAnswer } from './plans.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenario.ts';
import { SimulatedCity, type SimulationObserver } from './simulated-city.ts';
import type { QueueMonth } from './queue-tally.ts';
import type { MonthRow } from './tally.ts';

/** Where applications are: in a state, or in the archive for a reason. */
export type Bucket = Exclude<ApplicationState, 'ARCHIVED'> | `ARCHIVED ${ArchiveReason}`;

export interface SimulationResult {
  /** By month and correction type, in order of months. */
  months: MonthRow[];
  /** By lane (`CORRECTION_TYPE birthYear`), in order of months. */
  lanes: ReadonlyMap<string, readonly QueueMonth[]>;
  /** Applications of the opening state and those sent since. */
  applications: number;
  /** Where they are after the last day; the counts add up to `applications`. */
  buckets: ReadonlyMap<Bucket, number>;
}

function bucketsOf({ table }: SimulatedCity): Map<Bucket, number> {
  const buckets = new Map<Bucket, number>();
  for (let application = 0; application < table.count; application += 1) {
    const state = table.state(application);
    const bucket: Bucket = state === 'ARCHIVED' ? `ARCHIVED ${table.archiveReason(application) ?? 'WITHDRAWN'}` : state;
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  }
  return buckets;
}

/**
 * Lives a city through a scenario day by day, on the product's own lifecycle, calendar, deadlines and offers. A day
 * begins with what fell due at midnight; on working days vouchers are offered next (V1); then parents, reviewers and
 * kindergartens act. The same scenario and seed give the same result to the last number.
 * @param random decides all that is chance; pass a freshly seeded one
 * @param observer is told of every step, for tests and back-tests
 * @throws RangeError where the opening state is impossible or a change names a group that is not there
 */
export function simulate(scenario: Scenario, random: Random, observer: SimulationObserver = {}): SimulationResult {
  const city = new SimulatedCity(scenario, random, observer);
  openCity(city);
  const arrivals = new Arrivals(city);
  const changes = new PendingChanges(city);
  for (let day = city.from; day <= city.to; day += 1) {
    if (city.calendar.isAgeLimitDay(day)) {
      leaveAtAgeLimit(city, day);
      changes.schoolYear();
    }
    city.mornings.handOver(day, (application, code) => happen(city, application, code, day));
    changes.morning(day);
    if (city.calendar.isWorking(day)) {
      for (const application of planMorning(city)) {
        city.move(application, 'VOUCHER_OFFERED', day);
        planAnswer(city, application, day, day);
      }
    }
    city.began(day);
    arrivals.send(day);
    city.days.handOver(day, (application, code) => happen(city, application, code, day));
    const month = dateOfDay(day).slice(0, 7);
    if (day === city.to || dateOfDay(day + 1).slice(0, 7) !== month) city.tally.closeMonth(month);
  }
  return { months: city.tally.months, lanes: city.tally.lanes.months, applications: city.table.count, buckets: bucketsOf(city) };
}
