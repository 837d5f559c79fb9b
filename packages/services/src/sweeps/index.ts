export * from './age-out.ts';
export * from './annul-due-vouchers.ts';
export * from './expire-stop-list.ts';
export * from './send-reminders.ts';
export * from './start-day.ts';
export * from './warn-of-conclusions.ts';
