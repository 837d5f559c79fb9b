export { dateOfDay, dayNumberOf } from './day-calendar.ts';
export * from './random.ts';
export * from './scenario.ts';
export * from './simulate.ts';
export { laneOf, type SimulatedCity, type SimulationObserver } from './simulated-city.ts';
export type { QueueMonth } from './queue-tally.ts';
export type { EventCounts, MonthRow } from './tally.ts';
