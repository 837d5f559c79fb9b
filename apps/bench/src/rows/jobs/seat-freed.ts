import { setTimeout as pause } from 'node:timers/promises';
import { openJobs, QUEUE_NAMES, runWorker, type JobHandlers } from '@balabaqsha/jobs';
import { messages, queue, vouchers, type Deps } from '@balabaqsha/services';
import { TEST_START } from '@balabaqsha/testkit';
import { benchDatabase } from '../../database/bench-database.ts';
import { benchDeps } from '../../database/bench-deps.ts';
import { defineBench } from '../../harness/definition.ts';
import { quantile } from '../../harness/statistics.ts';
import { instantMs } from '../../harness/stopwatch.ts';
import { oursAtMost } from '../../harness/target.ts';
import { smallCity, type Offer } from './small-city.ts';

/** Between two refusals at most, so that one does not always meet the worker at the same point of its round. */
const PAUSE_MS = 20;

/** How long a freed seat waits for the next in the queue (V1): refusal, NOTIFY, the worker's fetch, the run, its commit. */
export const seatFreed = defineBench({
  subject: 'jobs',
  rows: {
    p99: { what: 'seat freed → next offer committed, within the issue window, 99th percentile', baseline: null, unit: 'ms', target: oursAtMost(50, 20) },
    median: { what: 'seat freed → next offer committed, median', baseline: null, unit: 'ms', target: oursAtMost(50, 20) },
  },
  async prepare(context) {
    const database = await context.use(benchDatabase);
    const refusals = context.size({ smoke: 5, short: 100, long: 400 });
    const city = await smallCity(database, refusals * context.size({ smoke: 4, short: 9, long: 22 }));
    const deps = await benchDeps(database.appUrl, { start: TEST_START });
    const failures: unknown[] = [];
    const jobs = await openJobs(database.appUrl, { role: 'worker', onError: (error) => failures.push(error) });
    const worker = await runWorker(jobs, handlersOf(deps), { clock: deps.clock, onFailure: (failure) => failures.push(failure) });
    const random = context.random(3);
    const first = city.nextOffer();
    await queue.advanceCity(deps, { cityId: city.cityId, cause: 'OFFICER' });
    await first;
    return {
      async ours() {
        const waits: number[] = [];
        for (let refusal = 0; refusal < refusals; refusal += 1) {
          await pause(random.next() * PAUSE_MS);
          const next = city.nextOffer().then(instantMs);
          const freedAt = await refuse(deps, city.latestOffer());
          waits.push((await next) - freedAt);
        }
        if (failures.length > 0) throw new AggregateError(failures, 'the worker failed');
        return { p99: quantile(waits, 0.99), median: quantile(waits, 0.5) };
      },
      async close() {
        await worker.stop();
        await Promise.all([jobs.close(), deps.close(), city.close()]);
      },
    };
  },
});

/** @returns the instant at which the guardian had the answer */
async function refuse(deps: Deps, { number, guardianId }: Offer): Promise<number> {
  await vouchers.declineVoucher(deps, { kind: 'guardian', guardianId, sessionId: 'bench' }, { number });
  return instantMs();
}

/** What follows a refusal runs as in the worker; sweeps by the clock, which would look at all other rows' data, do not. */
function handlersOf(deps: Deps): JobHandlers {
  const ignore = (): Promise<void> => Promise.resolve();
  const others = Object.fromEntries(QUEUE_NAMES.map((name) => [name, ignore])) as unknown as JobHandlers;
  return {
    ...others,
    'queue.advance': async (payload) => void (await queue.advanceCity(deps, payload)),
    'message.sweep': async () => void (await messages.deliverDue(deps)),
  };
}
