export * from './coordinates.ts';
export * from './distance.ts';
