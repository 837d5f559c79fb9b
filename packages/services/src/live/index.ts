export type { Streaming } from './stream.ts';
export { openStreams, type Streams } from './streams.ts';
export { watchApplication } from './watch-application.ts';
export { watchScope } from './watch-scope.ts';
