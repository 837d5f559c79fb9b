export type * from './actor.ts';
export * from './permissions/index.ts';
export * from './sessions/index.ts';
