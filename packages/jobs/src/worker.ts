import type { Clock } from '@balabaqsha/domain';
import { runBatch, type JobHandlers } from './batch.ts';
import { QUEUE_NAMES, queueDefinition, type QueueName } from './catalogue.ts';
import { describeFailure, type JobFailure } from './failure.ts';
import type { OpenJobs } from './jobs.ts';
import { startSchedules } from './schedule.ts';

export interface WorkerOptions {
  /** The clock that schedules follow. */
  clock: Clock;
  /** Told of each failed try; pg-boss tries again by itself, and what fails for good lies in the dead-letter queue. */
  onFailure: (failure: JobFailure & { queue: QueueName | 'schedules'; jobId: string | null }) => void;
  /** Longest wait for a job that no NOTIFY announced, in seconds; 2 unless told otherwise. */
  pollingIntervalSeconds?: number;
  /** Between looks at the clock, in milliseconds; 5 s unless told otherwise. */
  scheduleEveryMs?: number;
}

export interface RunningWorker {
  /** Takes no new jobs and waits for those under way. The connections stay open: see `OpenJobs.close`. */
  stop(): Promise<void>;
}

/** Starts to run the jobs of every queue, and the schedules. */
export async function runWorker(jobs: OpenJobs, handlers: JobHandlers, options: WorkerOptions): Promise<RunningWorker> {
  for (const name of QUEUE_NAMES) await work(jobs, name, handlers, options);
  const stopSchedules = startSchedules(jobs, options.clock, {
    everyMs: options.scheduleEveryMs ?? 5000,
    onError: (error) => options.onFailure({ queue: 'schedules', jobId: null, ...describeFailure(error) }),
  });
  return {
    async stop() {
      await stopSchedules();
      await Promise.all(QUEUE_NAMES.map((name) => jobs.boss.offWork(name, { wait: true })));
    },
  };
}

async function work<Name extends QueueName>(jobs: OpenJobs, name: Name, handlers: JobHandlers, options: WorkerOptions): Promise<void> {
  const handler = handlers[name];
  const pollingIntervalSeconds = options.pollingIntervalSeconds ?? 2;
  await jobs.boss.work(
    name,
    {
      batchSize: queueDefinition(name).batchSize,
      burstWhenBatchFull: true,
      perJobResults: true,
      pollingIntervalSeconds,
      notifyPollingIntervalSeconds: Math.max(pollingIntervalSeconds, 15),
    },
    async (batch) => {
      const outcomes = await runBatch(name, handler, batch);
      return outcomes.map((outcome) => {
        if (outcome.ok) return { id: outcome.id, status: 'completed' as const };
        options.onFailure({ queue: name, jobId: outcome.id, ...outcome.failure });
        return { id: outcome.id, status: 'failed' as const, output: outcome.failure };
      });
    },
  );
}
