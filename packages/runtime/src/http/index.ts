export { accessLog } from './access-log.ts';
export { failurePage } from './failure-page.ts';
export { healthRoutes } from './health.ts';
export { ownReads } from './own-reads.ts';
export { remixRequest, sendRemixAnswer } from './remix.ts';
export { isOwn, sameOriginOnly } from './same-origin.ts';
export { securityHeaders, type PolicyExtras } from './security-headers.ts';
export { serve } from './serve.ts';
export { openStreams, type Streams } from './streams.ts';
