import { scrubDatabaseError } from '@balabaqsha/db';

/** What of a failure is kept in the job's row and in logs. */
export interface JobFailure {
  name: string;
  message: string;
  stack: string;
}

/** IINs, BINs and phone numbers are runs of ten digits or more. */
const LONG_NUMBER = /\d{10,}/g;

/** A text that may be shown: every run of digits that could be a person's number is struck out. */
export function strikeLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, '…');
}

/**
 * Makes a failure fit to be kept: database errors without SQL and values, long numbers struck out of messages, causes
 * dropped.
 */
export function describeFailure(error: unknown): JobFailure {
  const scrubbed = scrubDatabaseError(error);
  if (!(scrubbed instanceof Error)) return { name: 'Unknown', message: 'something was thrown that is no error', stack: '' };
  const frames = (scrubbed.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: scrubbed.name, message: strikeLongNumbers(scrubbed.message).slice(0, 500), stack: frames.slice(0, 12).join('\n') };
}
