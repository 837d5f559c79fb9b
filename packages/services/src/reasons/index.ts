export * from './list-reasons.ts';
export * from './reason-in-force.ts';
