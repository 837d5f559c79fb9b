export * from './audit-page.ts';
