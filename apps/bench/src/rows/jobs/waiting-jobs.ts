import { randomUUID } from 'node:crypto';
import { openJobs, prepareDatabase, QUEUE_NAMES, runWorker, type JobHandlers, type OpenJobs } from '@balabaqsha/jobs';
import { movableClock } from '@balabaqsha/testkit';
import postgres from 'postgres';
import type { BenchDatabase } from '../../database/bench-database.ts';
import { instantMs } from '../../harness/stopwatch.ts';

/** The queue of the product that has a job for each thing to do. */
const QUEUE = 'message.deliver';
const INSERTED_AT_ONCE = 10_000;

/** A job queue of its own in which jobs wait. */
export interface WaitingJobs {
  /**
   * Starts the worker's runtime, lets it run some of the jobs and stops it.
   * @returns jobs a second
   */
  rateOf(jobs: number): Promise<number>;
  /** Fills up to as many as wait at the start of a round. */
  fillUp(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes a database beside the bench's own, with the product's queues in it.
 * @param waiting jobs that wait at the start of a round
 */
export async function waitingJobs({ ownerUrl, appUrl }: BenchDatabase, name: string, waiting: number): Promise<WaitingJobs> {
  const server = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await server`create database ${server(name)}`.finally(() => server.end());
  const [own, app] = [inDatabase(ownerUrl, name), inDatabase(appUrl, name)];
  await prepareDatabase(own, app);
  const failures: Error[] = [];
  const jobs = await openJobs(app, { role: 'worker', onError: (error) => failures.push(error) });
  const owner = postgres(own, { max: 1, onnotice: () => undefined });
  return {
    async rateOf(count) {
      const rate = await run(jobs, count);
      if (failures.length > 0) throw new AggregateError(failures, 'the job queue failed');
      return rate;
    },
    async fillUp() {
      const [row] = await owner<{ left: number }[]>`select count(*)::int as left from pgboss.job where name = ${QUEUE} and state < 'active'`;
      for (let missing = waiting - (row?.left ?? 0); missing > 0; missing -= INSERTED_AT_ONCE) {
        await jobs.boss.insert(QUEUE, Array.from({ length: Math.min(missing, INSERTED_AT_ONCE) }, () => ({ data: { messageId: randomUUID() } })));
      }
      await owner`vacuum analyze`;
    },
    async close() {
      await Promise.all([jobs.close(), owner.end()]);
    },
  };
}

/** From the first of the jobs to the last, so that the start of the worker is left out. */
async function run(jobs: OpenJobs, count: number): Promise<number> {
  const seen: number[] = [];
  let enough: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (enough = resolve));
  const ignore = (): Promise<void> => Promise.resolve();
  const note = (): Promise<void> => {
    seen.push(instantMs());
    if (seen.length === count) enough();
    return Promise.resolve();
  };
  const handlers = Object.fromEntries(QUEUE_NAMES.map((name) => [name, name === QUEUE ? note : ignore])) as unknown as JobHandlers;
  const worker = await runWorker(jobs, handlers, { clock: movableClock(), onFailure: () => undefined });
  await done;
  await worker.stop();
  const [first = 0, last = 0] = [seen[0], seen[count - 1]];
  return (count - 1) / ((last - first) / 1000);
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
