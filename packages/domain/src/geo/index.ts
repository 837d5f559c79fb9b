export * from './coordinates.ts';
export * from './country.ts';
export * from './distance.ts';
