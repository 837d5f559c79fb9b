export * from './make-forecast.ts';
export * from './order-due-forecasts.ts';
