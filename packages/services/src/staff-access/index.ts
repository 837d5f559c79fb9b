export * from './access-matrix.ts';
export * from './employee-page.ts';
export * from './end-role.ts';
export * from './end-sessions.ts';
export * from './give-role.ts';
export * from './list-employees.ts';
export * from './prolong-role.ts';
export * from './restore-role.ts';
