export type * from './actor.ts';
export * from './codes/index.ts';
export * from './passwords/index.ts';
export * from './permissions/index.ts';
export * from './second-factor/index.ts';
export * from './sessions/index.ts';
