export * from './application-link.ts';
export * from './audit.ts';
export * from './move-appeal.ts';
export * from './move-renewal.ts';
export * from './move-application.ts';
export * from './notify-guardians.ts';
