export * from './age-limit.ts';
export * from './conclusion.ts';
export * from './position-changes.ts';
export * from './standing.ts';
export * from './submission.ts';
