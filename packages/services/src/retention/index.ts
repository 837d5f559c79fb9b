export * from './clean-retention.ts';
