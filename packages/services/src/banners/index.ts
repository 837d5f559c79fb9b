export * from './add-banner.ts';
export * from './banner-board.ts';
export * from './change-banner.ts';
export { shownBanners } from './shown-banners.ts';
