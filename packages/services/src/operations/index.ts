export * from './check-invariants.ts';
export * from './problem-board.ts';
export * from './job-board.ts';
export * from './list-deliveries.ts';
export * from './preview-retry.ts';
export * from './retry-deliveries.ts';
export * from './retry-delivery.ts';
export * from './retry-jobs.ts';
