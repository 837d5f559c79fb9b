import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { openDemoClock, type DemoClock } from '@balabaqsha/db';
import { application, applicationEvent, demoClockMove, message, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';
import { QUEUE_NAMES, runPendingJobs, type JobHandlers } from '@balabaqsha/jobs';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverMessage } from '../../messages/index.ts';
import { detectProblems } from '../../operations/detect.ts';
import { advanceCity } from '../../queue/index.ts';
import { queueUp, refused } from '../../scenario/index.ts';
import type { DemoDeps } from '../demo-deps.ts';
import { seedDemoCity } from '../seed/seed-demo-city.ts';
import { followClockOrders, orderClockMove } from './clock-orders.ts';
import { moveDemoClock } from './move-demo-clock.ts';

/** A working morning, 10:00 in Almaty. */
const start = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);

let tests: TestDeps;
let clock: DemoClock;
let deps: DemoDeps;
let run: () => Promise<number>;

beforeEach(async () => {
  tests = await testDeps({ start });
  clock = await openDemoClock(tests.db, start);
  deps = { ...tests, clock };
  const nothing = Object.fromEntries(QUEUE_NAMES.map((name) => [name, async () => undefined])) as unknown as JobHandlers;
  const handlers: JobHandlers = {
    ...nothing,
    'queue.advance': async (payload) => void (await advanceCity(deps, payload)),
    'message.deliver': async (payload) => void (await deliverMessage(deps, payload)),
  };
  run = () => runPendingJobs(tests.jobs, handlers);
});
afterEach(async () => {
  const problems = await tests.db.read((tx) => detectProblems(tx, clock.now()));
  await clock.close();
  await tests.close();
  expect(problems).toEqual([]);
});

async function offered(city: CityData): Promise<number> {
  const family = await addFamily(deps);
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  return number;
}

describe('K3 the clock moves everything that becomes due', () => {
  it('lets a voucher die at its deadline and offers the seat to the next one, in order of time', async () => {
    const city = await addCity(deps, [[{ capacity: 1 }]]);
    const first = await offered(city);
    const second = await offered(city);
    const [held] = await tests.db.read((tx) => tx.select().from(voucher));
    const respondBy = held?.respondBy ?? start;
    const target = localTimeOf(workingDayFrom(localDateOf(respondBy), []), 12, 0);
    await moveDemoClock(deps, run, target);

    expect(clock.now().getTime()).toBeGreaterThanOrEqual(target.getTime());
    const states = await tests.db.read((tx) => tx.select({ number: application.number, state: application.state }).from(application).orderBy(asc(application.number)));
    expect(states).toEqual([{ number: first, state: 'STOP_LIST' }, { number: second, state: 'VOUCHER_OFFERED' }]);
    const [silence] = await tests.db.read((tx) => tx.select().from(applicationEvent).where(eq(applicationEvent.event, 'VOUCHER_SILENCE')));
    // The clock stood at the deadline when it happened, give or take the work itself.
    expect((silence?.at.getTime() ?? 0) - respondBy.getTime()).toBeLessThan(60_000);
    expect(await tests.db.read((tx) => tx.$count(message, eq(message.state, 'PENDING')))).toBe(0);
  });

  it('never goes back', async () => {
    expect((await refused(orderClockMove(deps, new Date(start.getTime() - 60_000)))).code).toBe('DATE_IN_PAST');
    const before = clock.now();
    await moveDemoClock(deps, run, new Date(before.getTime() - 60_000));
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it('stays where it is when an instant comes by itself between the look at the clock and the order', async () => {
    const seenLate = { ...clock, now: () => new Date(clock.now().getTime() - 60_000) };
    const before = clock.now();
    await moveDemoClock({ ...deps, clock: seenLate }, run, new Date(before.getTime() - 30_000));
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it('is moved by order of another process', async () => {
    const stop = await followClockOrders(deps, run, (error) => {
      throw error;
    });
    const target = new Date(start.getTime() + 86_400_000);
    const { now } = await orderClockMove(deps, target);
    await stop();
    expect(now.getTime()).toBeGreaterThanOrEqual(target.getTime());
    expect(await tests.db.read((tx) => tx.$count(demoClockMove, eq(demoClockMove.done, false)))).toBe(0);
  });

  it('carries the whole demo city through four days', async () => {
    await seedDemoCity(deps);
    await moveDemoClock(deps, run, new Date(start.getTime() + 4 * 86_400_000));
    expect(await tests.db.read((tx) => tx.$count(voucher, eq(voucher.state, 'OFFERED')))).toBeGreaterThan(0);
  }, 60_000);
});
