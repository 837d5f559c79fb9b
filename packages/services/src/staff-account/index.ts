export * from './change-own-password.ts';
export * from './end-own-sessions.ts';
export * from './own-account.ts';
