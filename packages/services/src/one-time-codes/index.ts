export * from './check-code.ts';
export * from './delete-old-codes.ts';
export * from './issue-code.ts';
export * from './tickets.ts';
