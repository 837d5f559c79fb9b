export * from './classes.ts';
export * from './closing.ts';
export * from './group-change.ts';
export * from './guarantee.ts';
export * from './offers.ts';
export * from './seating.ts';
