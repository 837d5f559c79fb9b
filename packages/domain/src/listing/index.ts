export * from './application-filter.ts';
export * from './lists.ts';
