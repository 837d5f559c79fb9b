export * from './change-policy.ts';
export * from './live-cities.ts';
export * from './load-additions.ts';
export * from './load-policy.ts';
export * from './load-rules.ts';
export * from './policy-board.ts';
