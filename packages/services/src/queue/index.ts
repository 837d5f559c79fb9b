export * from './advance-city.ts';
export * from './fold-lanes.ts';
export * from './lane.ts';
export * from './lane-size.ts';
export { PASSED_OVER_KEPT } from './passed-over.ts';
export * from './plan-advancement.ts';
export * from './position.ts';
export { loadWaitingHeads } from './waiting-heads.ts';
