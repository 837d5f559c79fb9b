export * from './back-test.ts';
export type { Calibration } from './calibration.ts';
export * from './city-outlook.ts';
export * from './wait-forecast.ts';
