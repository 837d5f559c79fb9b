export * from './handle-support-message.ts';
export * from './support-inbox.ts';
