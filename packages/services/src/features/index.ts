export * from './feature-board.ts';
export * from './features-off.ts';
export * from './pause-feature.ts';
export * from './require-feature.ts';
