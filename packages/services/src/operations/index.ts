export * from './check-invariants.ts';
export * from './find-problems.ts';
export * from './list-deliveries.ts';
export * from './retry-delivery.ts';
