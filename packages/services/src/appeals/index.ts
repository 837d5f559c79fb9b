export * from './appeal-inbox.ts';
export * from './decide-appeal.ts';
export * from './newest-appeal.ts';
export * from './send-appeal.ts';
