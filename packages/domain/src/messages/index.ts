export * from './push-endpoint.ts';
export * from './sms-segments.ts';
