export * from './list-devices.ts';
export * from './subscribe-device.ts';
export * from './unsubscribe-device.ts';
