import { setTimeout as pause } from 'node:timers/promises';
import { runBatch, type FetchedJob, type JobHandlers } from './batch.ts';
import { BOSS_SCHEMA } from './boss.ts';
import { QUEUE_NAMES, queueDefinition, type QueueName } from './catalogue.ts';
import type { OpenJobs } from './jobs.ts';

/**
 * Runs every job that waits now, and those that they add, until none is left; for a moved clock and for tests. Jobs that
 * wait for another try are left to the worker.
 * @param options.othersToo also waits, up to 30 s, for jobs that another worker has taken. Not from inside a job: it
 * would wait for itself
 * @returns how many jobs ran
 * @throws the first error of a handler; the job itself is kept for another try
 */
export async function runPendingJobs(jobs: OpenJobs, handlers: JobHandlers, options: { othersToo?: boolean } = {}): Promise<number> {
  let ran = 0;
  for (let waits = 0; ; ) {
    const before = ran;
    for (const name of await waitingQueues(jobs)) ran += await drainQueue(jobs, name, handlers);
    if (ran > before) continue;
    if (!options.othersToo || !(await anyActive(jobs))) return ran;
    waits += 1;
    if (waits > 600) throw new Error('a job of another worker did not end in 30 s');
    await pause(50);
  }
}

async function drainQueue<Name extends QueueName>(jobs: OpenJobs, name: Name, handlers: JobHandlers): Promise<number> {
  let ran = 0;
  for (;;) {
    const batch = await jobs.boss.fetch<unknown>(name, { batchSize: queueDefinition(name).batchSize });
    if (batch.length === 0) return ran;
    const fetched: FetchedJob[] = batch.map(({ id, data, retryCount }) => ({ id, data, retryCount, signal: NEVER_ABORTED }));
    const attempts = new Map(fetched.map(({ id, retryCount }) => [id, { id, retryCount }]));
    const outcomes = await runBatch(name, handlers[name], fetched);
    const done = outcomes.filter((outcome) => outcome.ok).map(({ id }) => attempts.get(id) ?? { id, retryCount: 0 });
    if (done.length > 0) await jobs.boss.complete(name, done, null);
    const failed = outcomes.filter((outcome) => !outcome.ok);
    for (const { id, failure } of failed) await jobs.boss.fail(name, id, failure);
    ran += outcomes.length;
    const [first] = failed;
    if (first !== undefined) throw first.error;
  }
}

const NEVER_ABORTED = new AbortController().signal;

/** Queues with jobs, in the catalogue's order: one question instead of one for each queue. */
async function waitingQueues(jobs: OpenJobs): Promise<QueueName[]> {
  const { rows } = await jobs.boss.getDb().executeSql(`select distinct name from ${BOSS_SCHEMA}.job where state < 'active' and name = any($1::text[])`, [[...QUEUE_NAMES]]);
  const waiting = new Set((rows as { name: string }[]).map(({ name }) => name));
  return QUEUE_NAMES.filter((name) => waiting.has(name));
}

async function anyActive(jobs: OpenJobs): Promise<boolean> {
  const { rows } = await jobs.boss.getDb().executeSql(`select 1 from ${BOSS_SCHEMA}.job where state = 'active' and name = any($1::text[]) limit 1`, [[...QUEUE_NAMES]]);
  return rows.length > 0;
}
