export * from './carry-out-deletions.ts';
export * from './remove-erased-files.ts';
export * from './request-deletion.ts';
export * from './take-back-deletion.ts';
