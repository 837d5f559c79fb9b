export * from './accept-voucher.ts';
export * from './decline-voucher.ts';
export * from './extend-voucher.ts';
export * from './voucher-document.ts';
