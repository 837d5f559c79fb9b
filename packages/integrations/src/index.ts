export type { HttpEndpoint } from './http/post-json.ts';
export * from './files/index.ts';
export * from './messages/index.ts';
export * from './photos/index.ts';
export * from './registers/index.ts';
export * from './signatures/index.ts';
export { openIntegrations, type Integrations } from './open/open-integrations.ts';
