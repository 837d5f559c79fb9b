export * from './applicant.ts';
export * from './audit-log-checked.ts';
export * from './enrolling.ts';
export * from './refused.ts';
export * from './registering.ts';
export * from './renewing.ts';
