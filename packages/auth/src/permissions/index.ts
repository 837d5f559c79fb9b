export * from './authorise.ts';
export * from './lists.ts';
export * from './table.ts';
