export * from './role-period.ts';
