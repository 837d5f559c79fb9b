export type { JobContext, JobHandlers } from './batch.ts';
export { installQueues, BOSS_SCHEMA } from './boss.ts';
export * from './catalogue.ts';
export { describeFailure, type JobFailure } from './failure.ts';
export * from './jobs.ts';
export * from './pending.ts';
export { prepareDatabase } from './prepare.ts';
export { SCHEDULED_QUEUES, enqueueScheduled, latestOccurrence, nextOccurrence } from './schedule.ts';
export * from './worker.ts';
