export * from './appeal.ts';
export * from './city-policy.ts';
export * from './deadlines.ts';
export * from './extension.ts';
export * from './moved-deadlines.ts';
export * from './policy-effects.ts';
export * from './policy.ts';
export * from './reminders.ts';
