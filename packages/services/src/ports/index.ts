export type * from './documents.ts';
export type * from './files.ts';
export type * from './messages.ts';
export type * from './own-data.ts';
export type * from './photos.ts';
export type * from './push.ts';
export type * from './registers.ts';
export type * from './signatures.ts';
