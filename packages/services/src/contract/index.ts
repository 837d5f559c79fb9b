export * from './account.ts';
export * from './application.ts';
export * from './child.ts';
export * from './conclusion.ts';
export * from './explanation.ts';
export * as field from './fields.ts';
export * from './public.ts';
export * from './push.ts';
export * from './staff.ts';
