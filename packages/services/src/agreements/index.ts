export * from './accept-agreements.ts';
export * from './record-acceptance.ts';
