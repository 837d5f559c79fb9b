export { installQueues, BOSS_SCHEMA } from './boss.ts';
export * from './catalogue.ts';
export * from './jobs.ts';
