export * from './applicant.ts';
export * from './refused.ts';
