import { message, notification } from '@balabaqsha/db/schema';
import { SECRET_MESSAGE_KINDS, type MessageChannel, type RetryDays } from '@balabaqsha/domain';
import { and, eq, gte, notInArray, sql, type SQL } from 'drizzle-orm';

const DAY_MS = 86_400_000;

/** The instant from which on messages of the last days count. */
export function daysBack(now: Date, days: RetryDays): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** Messages of a channel, written since an instant, that failed for good and still tell the truth (N2). */
export function isWorthAnotherTry(channel: MessageChannel, since: Date, now: Date): SQL | undefined {
  return and(eq(message.channel, channel), gte(message.createdAt, since), hasFailed, stillTrue(now));
}

/** Messages that failed for good and hold no secret, which would be forgotten by now. */
export const hasFailed: SQL | undefined = and(eq(message.state, 'FAILED'), notInArray(message.kind, [...SECRET_MESSAGE_KINDS]));

/**
 * Messages that still tell the truth: no deadline that has passed (`isTooLateToTell`), and nothing that its guardian was told
 * about the same application since. An announcement stands for itself.
 */
export function stillTrue(now: Date): SQL | undefined {
  return and(
    sql`coalesce(nullif(${message.params} ->> 'deadline', ''), nullif(${message.params} ->> 'restoreBy', ''), 'infinity')::timestamptz > ${now.toISOString()}::timestamptz`,
    sql`not exists (
      select from ${notification} as told join ${notification} as later
        on later.application_id = told.application_id and later.guardian_id = told.guardian_id and later.created_at > told.created_at
      where told.id = ${message.notificationId})`,
  );
}
