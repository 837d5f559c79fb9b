export { grantToApp } from './grants.ts';
export { migrate } from './migrate.ts';
