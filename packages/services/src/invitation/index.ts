export * from './accept-invitation.ts';
export * from './finish-invitation.ts';
