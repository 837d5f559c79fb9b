export * from './core/define-texts.ts';
export * from './core/numbers.ts';
export * from './core/plural.ts';
export * from './dates/deadline.ts';
export * from './dates/format.ts';
