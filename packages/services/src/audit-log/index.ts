export * from './audit-checks.ts';
export * from './audit-page.ts';
export { readAuditRows } from './audit-rows.ts';
export * from './begin-audit-check.ts';
export * from './continue-audit-check.ts';
export * from './export-audit-log.ts';
export * from './seal-audit-log.ts';
