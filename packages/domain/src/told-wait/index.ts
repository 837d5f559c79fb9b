export * from './months.ts';
export * from './told-wait.ts';
