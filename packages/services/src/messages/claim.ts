import type { Database } from '@balabaqsha/db';
import { message } from '@balabaqsha/db/schema';
import { and, eq, lte, sql } from 'drizzle-orm';

const MINUTE = 60_000;

/** Pauses after the first, second, … failed attempt (N2). After one more failure staff have to look. */
export const PAUSES_MS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE] as const;

export type ClaimedMessage = NonNullable<Awaited<ReturnType<typeof claimMessage>>>;

/**
 * Takes a waiting message that is due, for one attempt. Its next attempt is moved into the future in the same
 * statement, so another process leaves it alone meanwhile, and takes it up should this one die.
 * @returns `null` when it is sent, given up, not due yet or in another process's hands
 */
export async function claimMessage(db: Database, now: Date, messageId: string) {
  // attempts counts from 0 before this one; the array from 1.
  const pauses = sql.join(PAUSES_MS.map((pause) => sql`${pause}::bigint`), sql`, `);
  const pause = sql`(array[${pauses}])[least(${message.attempts} + 1, ${PAUSES_MS.length})]`;
  const [claimed] = await db.write((tx) =>
    tx
      .update(message)
      .set({ attempts: sql`${message.attempts} + 1`, nextAttemptAt: sql`${now.toISOString()}::timestamptz + ${pause} * interval '1 millisecond'` })
      .where(and(eq(message.id, messageId), eq(message.state, 'PENDING'), lte(message.nextAttemptAt, now)))
      .returning({
        id: message.id, channel: message.channel, recipient: message.recipient, kind: message.kind, locale: message.locale,
        params: message.params, attempts: message.attempts, createdAt: message.createdAt,
      }),
  );
  return claimed ?? null;
}
