export * from './employee-table.ts';
export * from './kindergarten-table.ts';
