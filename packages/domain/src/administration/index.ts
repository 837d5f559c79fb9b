export * from './banner.ts';
export * from './hidden-banners.ts';
