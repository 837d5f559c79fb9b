export * from './attempts.ts';
export * from './network.ts';
