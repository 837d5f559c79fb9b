export * from './banner.ts';
export * from './hidden-banners.ts';
export * from './problem-codes.ts';
