export * from './actors.ts';
export type { Audience } from './lucia.ts';
export * from './sessions.ts';
export * from './token.ts';
export * from './workplace.ts';
