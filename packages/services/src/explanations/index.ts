export * from './explain-own.ts';
export * from './explain-position.ts';
export * from './explain-voucher.ts';
export * from './position-at.ts';
export * from './position-trend.ts';
