import { QUEUES, queueDefinition, type QueueName, type QueuePayload } from './catalogue.ts';
import { describeFailure, type JobFailure } from './failure.ts';

export interface JobContext {
  jobId: string;
  /** 0 on the first try. */
  retry: number;
  /** Aborted when the worker stops or the job has run too long. */
  signal: AbortSignal;
}

/** One function per queue. Each does its work in its own transactions and may be called twice for the same job. */
export type JobHandlers = { [Name in QueueName]: (payload: QueuePayload<Name>, context: JobContext) => Promise<void> };

export interface FetchedJob {
  id: string;
  data: unknown;
  retryCount: number;
  signal: AbortSignal;
}

export type JobOutcome = { id: string; ok: true } | { id: string; ok: false; error: unknown; failure: JobFailure };

/** Runs a batch of one queue's jobs and says for each how it ended. Never throws. */
export async function runBatch<Name extends QueueName>(name: Name, handler: JobHandlers[Name], jobs: readonly FetchedJob[]): Promise<JobOutcome[]> {
  const definition = queueDefinition(name);
  const outcomes: JobOutcome[] = [];
  const groups = new Map<string, { payload: QueuePayload<Name>; jobs: FetchedJob[] }>();
  for (const job of jobs) {
    const parsed = QUEUES[name].payload.safeParse(job.data);
    if (!parsed.success) {
      const error = new Error('the payload does not fit the queue');
      outcomes.push({ id: job.id, ok: false, error, failure: describeFailure(error) });
      continue;
    }
    const payload = parsed.data as QueuePayload<Name>;
    const key = definition.coalesceBy?.(payload) ?? job.id;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { payload, jobs: [job] });
      continue;
    }
    group.jobs.push(job);
    if (definition.asksMore?.(payload, group.payload)) group.payload = payload;
  }
  const runGroup = async ({ payload, jobs: members }: { payload: QueuePayload<Name>; jobs: FetchedJob[] }): Promise<void> => {
    outcomes.push(...(await runOnce(handler, payload, members)));
  };
  if (definition.parallel) await Promise.all([...groups.values()].map(runGroup));
  else for (const group of groups.values()) await runGroup(group);
  return outcomes;
}

async function runOnce<Payload>(handler: (payload: Payload, context: JobContext) => Promise<void>, payload: Payload, jobs: readonly FetchedJob[]): Promise<JobOutcome[]> {
  const [first] = jobs;
  if (first === undefined) return [];
  try {
    await handler(payload, { jobId: first.id, retry: first.retryCount, signal: first.signal });
    return jobs.map(({ id }) => ({ id, ok: true }));
  } catch (error) {
    const failure = describeFailure(error);
    return jobs.map(({ id }) => ({ id, ok: false, error, failure }));
  }
}
