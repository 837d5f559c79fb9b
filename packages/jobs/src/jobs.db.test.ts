import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, movableClock, type FreshDatabase } from '@balabaqsha/testkit';
import type { CityId } from '@balabaqsha/domain';
import type { JobHandlers } from './batch.ts';
import { QUEUE_NAMES, deadLetterQueue, type QueueName } from './catalogue.ts';
import { openJobs, type OpenJobs } from './jobs.ts';
import { runPendingJobs } from './pending.ts';
import { SCHEDULED_QUEUES, enqueueScheduled } from './schedule.ts';
import { runWorker, type RunningWorker } from './worker.ts';

const IIN = '900517401234';
const messageId = '33333333-3333-4333-8333-333333333333';
const cityId = '11111111-1111-4111-8111-111111111111' as CityId;

let fresh: FreshDatabase;
let producer: OpenJobs;
let worker: RunningWorker | null = null;
let workerJobs: OpenJobs | null = null;
const queueErrors: Error[] = [];
const onError = (error: Error): void => void queueErrors.push(error);

beforeAll(async () => {
  fresh = await freshDatabase();
  producer = await openJobs(fresh.appUrl, { role: 'producer', onError });
});
afterEach(async () => {
  await worker?.stop();
  await workerJobs?.close();
  worker = workerJobs = null;
  await fresh.db.write((tx) => tx.execute(sql`delete from pgboss.job`));
});
afterAll(async () => {
  await producer.close();
  await fresh.close();
  expect(queueErrors).toEqual([]);
});

/** Handlers that note what they ran; `also` does more for one queue. */
function noting(also: Partial<JobHandlers> = {}): { ran: QueueName[]; handlers: JobHandlers } {
  const ran: QueueName[] = [];
  const note = (name: QueueName) => async (payload: never, context: never): Promise<void> => {
    ran.push(name);
    await (also[name] as ((payload: never, context: never) => Promise<void>) | undefined)?.(payload, context);
  };
  return { ran, handlers: Object.fromEntries(QUEUE_NAMES.map((name) => [name, note(name)])) as unknown as JobHandlers };
}

const jobsIn = async (name: string): Promise<{ state: string; output: unknown }[]> =>
  (await fresh.db.read((tx) => tx.execute<{ state: string; output: unknown }>(sql`select state, output from pgboss.job where name = ${name} order by created_on`))).map(({ state, output }) => ({ state, output }));

async function startWorker(handlers: JobHandlers, clock = movableClock()): Promise<void> {
  workerJobs = await openJobs(fresh.appUrl, { role: 'worker', onError });
  worker = await runWorker(workerJobs, handlers, { clock, onFailure: () => undefined, pollingIntervalSeconds: 0.5, scheduleEveryMs: 20 });
}

describe('a job belongs to the transaction that adds it', () => {
  it('exists once that has committed', async () => {
    const { ran, handlers } = noting();
    await fresh.db.write(async (tx) => {
      await producer.enqueue(tx, 'message.deliver', { messageId });
      expect(await runPendingJobs(producer, handlers)).toBe(0);
    });
    expect(await runPendingJobs(producer, handlers)).toBe(1);
    expect(ran).toEqual(['message.deliver']);
  });

  it('never exists if that fails', async () => {
    await expect(
      fresh.db.write(async (tx) => {
        await producer.enqueue(tx, 'message.deliver', { messageId });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await jobsIn('message.deliver')).toEqual([]);
  });

  it('takes no payload that does not fit the queue', async () => {
    await expect(fresh.db.write((tx) => producer.enqueue(tx, 'message.deliver', { messageId: IIN }))).rejects.toThrow();
  });

  it('V1 of two seats freed at once none is forgotten: a second job is not lost to one that waits', async () => {
    const { ran, handlers } = noting();
    await fresh.db.write(async (tx) => {
      await producer.enqueue(tx, 'queue.advance', { cityId, cause: 'SEAT_FREED' });
      // The first seat's job runs while the second seat's transaction is still open.
      await fresh.db.write((other) => producer.enqueue(other, 'queue.advance', { cityId, cause: 'SEAT_FREED' }));
      await runPendingJobs(producer, handlers);
    });
    await runPendingJobs(producer, handlers);
    expect(ran).toEqual(['queue.advance', 'queue.advance']);
  });
});

describe('running what waits', () => {
  it('also runs what the jobs add', async () => {
    const { ran, handlers } = noting({ 'queue.advance': () => fresh.db.write((tx) => producer.enqueue(tx, 'message.deliver', { messageId })) });
    await fresh.db.write((tx) => producer.enqueue(tx, 'queue.advance', { cityId, cause: 'OFFICER' }));
    expect(await runPendingJobs(producer, handlers)).toBe(2);
    expect(ran).toEqual(['queue.advance', 'message.deliver']);
  });

  it('throws the error of a handler and keeps the job for another try, without the IIN', async () => {
    const { handlers } = noting({ 'message.deliver': () => Promise.reject(new Error(`person ${IIN}`)) });
    await fresh.db.write((tx) => producer.enqueue(tx, 'message.deliver', { messageId }));
    await expect(runPendingJobs(producer, handlers)).rejects.toThrow(IIN);
    const [job] = await jobsIn('message.deliver');
    expect(job?.state).toBe('retry');
    expect(JSON.stringify(job?.output)).toContain('person …');
    expect(JSON.stringify(job?.output)).not.toContain(IIN);
  });
});

describe('the worker', () => {
  it('is woken by the commit', async () => {
    const { ran, handlers } = noting();
    await startWorker(handlers);
    await fresh.db.write((tx) => producer.enqueue(tx, 'message.deliver', { messageId }));
    await expect.poll(() => ran).toContain('message.deliver');
    await expect.poll(async () => (await jobsIn('message.deliver'))[0]?.state).toBe('completed');
  });

  it('puts a job that fails for good into its dead-letter queue', async () => {
    const { handlers } = noting({ 'message.deliver': () => Promise.reject(new Error('broken')) });
    await startWorker(handlers);
    await fresh.db.write(async (tx) => {
      await producer.enqueue(tx, 'message.deliver', { messageId });
      await tx.execute(sql`update pgboss.job set retry_limit = 0 where name = 'message.deliver'`);
    });
    await expect.poll(async () => (await jobsIn(deadLetterQueue('message.deliver'))).length).toBe(1);
  });
});

describe('K3 schedules follow the clock of the program', () => {
  it('an occurrence is one job, whoever enqueues it', async () => {
    const now = movableClock().now();
    const given = await Promise.all([enqueueScheduled(producer, now), enqueueScheduled(producer, now), enqueueScheduled(producer, now)]);
    expect(given.flat().sort()).toEqual(SCHEDULED_QUEUES.map(({ name }) => name).sort());
  });

  it('a moved clock brings the next occurrences, a standing one none', async () => {
    const clock = movableClock();
    await enqueueScheduled(producer, clock.now());
    expect(await enqueueScheduled(producer, clock.now())).toEqual([]);
    clock.advanceBy({ minutes: 1 });
    expect((await enqueueScheduled(producer, clock.now())).sort()).toEqual(SCHEDULED_QUEUES.filter(({ schedule }) => 'every' in schedule && schedule.every === 'minute').map(({ name }) => name).sort());
    clock.advanceBy({ days: 1 });
    expect(await enqueueScheduled(producer, clock.now())).toContain('day.start');
  });

  it('the worker sweeps when its clock is moved', async () => {
    const clock = movableClock();
    const { ran, handlers } = noting();
    await startWorker(handlers, clock);
    await expect.poll(() => ran.filter((name) => name === 'voucher.sweep')).toHaveLength(1);
    clock.advanceBy({ minutes: 1 });
    await expect.poll(() => ran.filter((name) => name === 'voucher.sweep')).toHaveLength(2);
  });
});
