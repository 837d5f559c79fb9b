export * from './add-calendar-day.ts';
export * from './calendar-year.ts';
