import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { WriteTx } from '@balabaqsha/db';
import { producerBoss, workerBoss } from './boss.ts';
import { QUEUES, deadLetterQueue, type QueueName, type QueuePayload } from './catalogue.ts';

/** What use cases see of the job queue. */
export interface Jobs {
  /**
   * Adds a job inside the caller's transaction: it exists if and only if the transaction commits, and runs after that.
   * There is no start in the future on purpose: what is due when stands in columns, and sweeps by the program's clock
   * find it, so that a moved clock moves everything (K3).
   */
  enqueue<Name extends QueueName>(tx: WriteTx, name: Name, payload: QueuePayload<Name>): Promise<void>;
  /**
   * Gives jobs that failed for good to their queue once more, with their tries counted anew, inside the caller's
   * transaction.
   * @param id of one of them as the board lists it; `null` for all of the queue, the oldest 1,000 at most
   * @returns how many were given; none where somebody else did so before
   */
  retryDead(tx: WriteTx, name: QueueName, id: string | null): Promise<number>;
}

/** A process's end of the job queue. */
export interface OpenJobs extends Jobs {
  /** For this package's own runtime. */
  readonly boss: PgBoss;
  /** Waits for running jobs, then closes the connections. */
  close(): Promise<void>;
}

export interface OpenJobsOptions {
  /** `producer` for portal and console, `worker` for the process that runs the jobs. */
  role: 'producer' | 'worker';
  /** Told of failures in the queue itself, e.g. a lost connection. The message holds no parameters. */
  onError: (error: Error) => void;
}

/**
 * Joins the job queue, whose schema must have been installed.
 * @param databaseUrl connection string of the app's database user
 */
export async function openJobs(databaseUrl: string, options: OpenJobsOptions): Promise<OpenJobs> {
  const boss = options.role === 'worker' ? workerBoss(databaseUrl) : producerBoss(databaseUrl);
  boss.on('error', options.onError);
  await boss.start();
  return {
    boss,
    async enqueue(tx, name, payload) {
      const checked = QUEUES[name].payload.parse(payload);
      const jobId = await boss.send(name, checked, { db: fromDrizzle(tx, sql) });
      if (jobId === null) throw new Error(`the queue ${name} took no job`);
    },
    async retryDead(tx, name, id) {
      return boss.redrive(deadLetterQueue(name), { ...(id === null ? {} : { ids: [id] }), db: fromDrizzle(tx, sql) });
    },
    async close() {
      await boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}
