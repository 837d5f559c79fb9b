export * from './academic-year.ts';
export * from './calendar-list.ts';
export * from './dated-additions.ts';
export * from './holidays.ts';
export * from './local-date.ts';
export * from './working-days.ts';
export * from './zone.ts';
