export * from './add-calendar-day.ts';
export * from './add-calendar-list.ts';
export * from './calendar-year.ts';
export * from './take-back-calendar-day.ts';
