export * from './application-filter.ts';
export * from './lists.ts';
export * from './sorts.ts';
export * from './voucher-dues.ts';
export * from './voucher-order.ts';
