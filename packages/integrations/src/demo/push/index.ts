export * from './push-keys.ts';
export * from './push-service.ts';
