export * from './doubles/files.ts';
export * from './doubles/messages.ts';
export * from './doubles/register.ts';
export * from './doubles/signatures.ts';
export * from './fresh-database.ts';
export * from './movable-clock.ts';
export * from './reference-data.ts';
export * from './test-deps.ts';
