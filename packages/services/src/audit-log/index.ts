export * from './audit-page.ts';
export { readAuditRows } from './audit-rows.ts';
export * from './check-audit-log.ts';
export * from './export-audit-log.ts';
export * from './seal-audit-log.ts';
