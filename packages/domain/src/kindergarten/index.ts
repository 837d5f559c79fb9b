export * from './clauses.ts';
export * from './document-gaps.ts';
export * from './profile.ts';
export * from './schedule.ts';
