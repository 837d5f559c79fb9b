export * from './search-text.ts';
export * from './typed.ts';
