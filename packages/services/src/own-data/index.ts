export * from './download-own-data.ts';
