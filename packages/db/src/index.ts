export * from './clock/demo-clock.ts';
export * from './clock/system-clock.ts';
export * from './database.ts';
export * from './errors.ts';
export * from './locks.ts';
export { isSchemaCurrent } from './migrate/version.ts';
export { inKazakhOrder } from './name-order.ts';
export * from './notify.ts';
export type * from './transaction.ts';
