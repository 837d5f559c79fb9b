export * from './profile.ts';
export * from './schedule.ts';
