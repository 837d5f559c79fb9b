export * from './push-endpoint.ts';
export * from './sms-segments.ts';
export * from './told-in-time.ts';
