export * from './application-choices.ts';
export * from './application-page.ts';
export * from './application-states.ts';
export * from './count-applications.ts';
