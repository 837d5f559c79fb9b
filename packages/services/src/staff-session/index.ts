export * from './choose-workplace.ts';
export * from './sign-in-staff.ts';
export * from './sign-out-staff.ts';
export * from './staff-me.ts';
