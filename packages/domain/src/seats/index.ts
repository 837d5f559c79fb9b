export * from './classes.ts';
export * from './closing.ts';
export * from './group-change.ts';
export * from './guarantee.ts';
export * from './joint-change.ts';
export * from './offers.ts';
export * from './seating.ts';
export * from './year-change.ts';
