export * from './awaited-work.ts';
export * from './role-period.ts';
