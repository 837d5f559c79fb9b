export * from './confirm-renewal.ts';
export * from './decide-renewal.ts';
export * from './reject-renewal.ts';
export * from './renew-conclusion.ts';
export * from './renewal-case.ts';
