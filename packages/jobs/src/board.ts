import { sql } from 'drizzle-orm';
import type { ReadTx } from '@balabaqsha/db';
import { QUEUE_NAMES, deadLetterQueue, type QueueName, type Schedule } from './catalogue.ts';
import { strikeLongNumbers } from './failure.ts';
import { SCHEDULED_QUEUES, latestOccurrence, nextOccurrence, occurrenceId } from './schedule.ts';

/** How many of a queue's jobs are where. Done and failed ones are kept for two hours to seven days. */
export interface QueueCounts {
  name: QueueName;
  waiting: number;
  /** Wait for another try after a failed one. */
  retrying: number;
  running: number;
  done: number;
  /** Failed for good, also those that have been given again since. */
  failed: number;
  /** Failed for good and not given again. */
  dead: number;
  /** When the oldest of those that wait was added, by the database's time. */
  oldestAt: Date | null;
}

/** A job whose last try failed. */
export interface FailedJob {
  id: string;
  queue: QueueName;
  /** By the database's time. */
  failedAt: Date;
  tries: number;
  /** Name and message without SQL, values and long numbers; empty where nothing was said. */
  error: string;
  /** Whether no further try comes by itself. */
  isDead: boolean;
}

/** A queue that gets jobs by the clock, and what became of the latest one. */
export interface ScheduleState {
  name: QueueName;
  schedule: Schedule;
  /** Instants of the program's clock. */
  lastAt: Date;
  nextAt: Date;
  /** `MISSING` where no worker has given the queue its job. */
  outcome: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'MISSING';
}

/** As many failed jobs as are worth listing. */
const LISTED = 50;

type State = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';

/** The counts of every queue, in the catalogue's order. */
export async function countJobs(tx: ReadTx): Promise<QueueCounts[]> {
  const rows = await tx.execute<{ name: string; state: State; jobs: number; oldest: string }>(sql`
    select name, state, count(*)::int as jobs, to_char(min(created_on) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as oldest from pgboss.job group by name, state`);
  return QUEUE_NAMES.map((name) => {
    const count = (state: State): number => rows.find((row) => row.name === name && row.state === state)?.jobs ?? 0;
    const oldest = rows.filter((row) => row.name === name && (row.state === 'created' || row.state === 'retry')).map((row) => row.oldest).sort()[0];
    const dead = rows.find((row) => row.name === deadLetterQueue(name) && row.state === 'created')?.jobs ?? 0;
    return { name, waiting: count('created'), retrying: count('retry'), running: count('active'), done: count('completed'), failed: count('failed'), dead, oldestAt: oldest === undefined ? null : new Date(oldest) };
  });
}

/**
 * Jobs that failed for good and were not given again, the oldest first.
 * @param most a constant of the caller's: as many are looked at
 */
export async function countDeadJobs(tx: ReadTx, most: number): Promise<{ jobs: number; oldestAt: Date | null }> {
  const [row] = await tx.execute<{ jobs: number; oldest: string | null }>(sql`
    select count(*)::int as jobs, to_char(min(created_on) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as oldest
    from (select created_on from pgboss.job where name in (${deadLetterQueues}) and state = 'created' and source_name is not null order by created_on limit ${sql.raw(String(most))}) as dead`);
  return { jobs: row?.jobs ?? 0, oldestAt: row == null || row.oldest === null ? null : new Date(row.oldest) };
}

const deadLetterQueues = sql.join(QUEUE_NAMES.map((name) => sql.raw(`'${deadLetterQueue(name)}'`)), sql`, `);

/** Jobs whose last try failed: those that nobody tries any more first, then the newest. */
export async function listFailedJobs(tx: ReadTx): Promise<FailedJob[]> {
  const rows = await tx.execute<{ id: string; queue: QueueName; failed_at: string; tries: number; error: string | null; is_dead: boolean }>(sql`
    select id, queue, to_char(failed_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as failed_at, tries, is_dead,
      concat_ws(': ', coalesce(output->>'name', output->'value'->>'name'), coalesce(output->>'message', output->'value'->>'message')) as error
    from (
      select id, source_name as queue, created_on as failed_on, source_retry_count + 1 as tries, source_output as output, true as is_dead
      from pgboss.job where name in (${deadLetterQueues}) and state = 'created' and source_name is not null
      union all
      select id, name, started_on, retry_count, output, false from pgboss.job where state = 'retry' and started_on is not null
    ) failed
    order by is_dead desc, failed_on desc, id
    limit ${sql.raw(String(LISTED))}`);
  return rows
    .filter(({ queue }) => QUEUE_NAMES.includes(queue))
    .map((row) => ({ id: row.id, queue: row.queue, failedAt: new Date(row.failed_at), tries: row.tries, error: strikeLongNumbers(row.error ?? ''), isDead: row.is_dead }));
}

const OUTCOMES: Readonly<Record<State, ScheduleState['outcome']>> = { created: 'WAITING', retry: 'WAITING', active: 'RUNNING', completed: 'DONE', cancelled: 'FAILED', failed: 'FAILED' };

/** Every schedule with its latest and its next job. @param now UTC instant of the program's clock, which schedules follow (K3) */
export async function listSchedules(tx: ReadTx, now: Date): Promise<ScheduleState[]> {
  const due = SCHEDULED_QUEUES.map(({ name, schedule }) => ({ name, schedule, lastAt: latestOccurrence(schedule, now), nextAt: nextOccurrence(schedule, now) }));
  const ids = due.map(({ name, lastAt }) => occurrenceId(name, lastAt));
  const rows = await tx.execute<{ id: string; state: State }>(sql`select id, state from pgboss.job where id = any(${`{${ids.join(',')}}`}::uuid[])`);
  const stateOf = new Map(rows.map(({ id, state }) => [id, state]));
  return due.map((each, index) => {
    const state = stateOf.get(ids[index] ?? '');
    return { ...each, outcome: state === undefined ? 'MISSING' : OUTCOMES[state] };
  });
}
