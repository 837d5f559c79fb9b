export * from './confirm-application.ts';
export * from './reject-application.ts';
export * from './review-case.ts';
export * from './review-inbox.ts';
