export * from './back-test.ts';
export * from './wait-forecast.ts';
