export * from './clock/clock-orders.ts';
export * from './clock/demo-clock.ts';
export * from './clock/move-demo-clock.ts';
export type * from './demo-deps.ts';
export * from './people.ts';
export * from './seed/seed-demo-city.ts';
export * from './stores/messages.ts';
export * from './stores/register.ts';
export * from './stores/signature-key.ts';
