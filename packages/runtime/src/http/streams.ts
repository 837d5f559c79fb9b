import { live } from '@balabaqsha/services';

/** Answers that stay open, to tell pages of changes. Opened once for a process that serves pages. */
export type Streams = live.Streams;
export const openStreams = live.openStreams;
