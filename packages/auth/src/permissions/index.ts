export * from './authorise.ts';
export * from './table.ts';
