export * from './ask-reset.ts';
export * from './begin-set-up.ts';
export * from './decide-reset.ts';
export * from './finish-set-up.ts';
export * from './pending-resets.ts';
