import { message } from '@balabaqsha/db/schema';
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { deliverMessage } from './deliver-message.ts';

/** Messages that are on their way to the gateway at once. */
const AT_ONCE = 20;
/** Most that one run takes, so that it ends in time also where the gateway answers nobody; it asks for another run for the rest. */
const MOST = 200;

/**
 * Takes up every message whose next attempt is due (N2): new ones, and those that failed before. Runs after each change
 * that tells somebody something and each minute besides; safe to run twice at once. What a city announces to many waits behind
 * what is about somebody's own application.
 */
export async function deliverDue(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const due = await deps.db.read((tx) =>
    tx.select({ id: message.id }).from(message).where(and(eq(message.state, 'PENDING'), lte(message.nextAttemptAt, now))).orderBy(sql`(${message.kind} = 'ANNOUNCEMENT')`, asc(message.nextAttemptAt)).limit(MOST),
  );
  for (let start = 0; start < due.length; start += AT_ONCE) {
    await Promise.all(due.slice(start, start + AT_ONCE).map(({ id }) => deliverMessage(deps, { messageId: id })));
  }
  if (due.length === MOST) await deps.db.write((tx) => deps.jobs.enqueue(tx, 'message.sweep', {}));
}
