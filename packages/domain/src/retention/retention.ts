import { addDays, localDateOf, startOfDay } from '../calendar/index.ts';

/**
 * How many whole days things are kept (D2). What is not named here stays: the history of applications and what guardians
 * were told, as long as their accounts; the audit log, which nobody can shorten without breaking its chain.
 */
export const RETENTION_DAYS = {
  /** Drafts after they were last touched. */
  draft: 30,
  /** Files that nothing refers to: uploaded for a form that was never sent, or replaced by another. */
  looseFile: 30,
  /** Files of an application after it came to rest in the archive. A contract that was signed stays: it is the kindergarten's too. */
  archivedFile: 365,
  /** Letters to the support service with their files. */
  letter: 365,
  /** Pictures taken off a kindergarten's page: so long that can be undone. */
  removedPhoto: 1,
  /** Words of messages that went out; the portal keeps what they told of. */
  messageWords: 90,
  /** Messages themselves, with the address that they went to. */
  message: 365,
} as const;
export type RetentionKind = keyof typeof RETENTION_DAYS;

/** What is older than this instant has been kept long enough: the start of the day, Asia/Almaty, so many days before. */
export function keptSince(kind: RetentionKind, now: Date): Date {
  return startOfDay(addDays(localDateOf(now), -RETENTION_DAYS[kind]));
}
