export * from './role-period.ts';
export * from './role-undo.ts';
