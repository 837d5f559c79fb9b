export * from './audit-check.ts';
export * from './banner.ts';
export * from './city-checks.ts';
export * from './features.ts';
export * from './hidden-banners.ts';
export * from './problem-codes.ts';
