export * from './advance-city.ts';
export * from './lane.ts';
export * from './position.ts';
