export * from './awaited-work.ts';
export * from './role-period.ts';
export * from './role-undo.ts';
export * from './workplace.ts';
