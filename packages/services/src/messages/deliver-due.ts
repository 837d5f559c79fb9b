import { message } from '@balabaqsha/db/schema';
import { and, asc, eq, lte, sql, type SQL } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { deliverMessage } from './deliver-message.ts';

/** Messages of one queue that are on their way to the gateway at once. */
const AT_ONCE = 20;
/** Most that one run takes, so that it ends in time also where the gateway answers nobody; it asks for another run for the rest. */
const MOST = 200;

// So that both walk the index `message_urgency`: `= false` would be turned into `<>`, which it does not know.
const isAnnouncement = sql`(${message.kind} = 'ANNOUNCEMENT') is true`;
const isUrgent = sql`(${message.kind} = 'ANNOUNCEMENT') is false`;

/**
 * Takes up every message about somebody's own affairs whose next attempt is due (N2): new ones, and those that failed before.
 * Runs after each change that tells somebody something and each minute besides; safe to run twice at once.
 */
export function deliverDue(deps: Deps): Promise<void> {
  return deliver(deps, isUrgent, 'message.sweep');
}

/**
 * The same for what cities announce to many. It has a queue of its own, so that nothing urgent ever waits for it, also where a
 * gateway answers nobody.
 */
export function deliverAnnouncements(deps: Deps): Promise<void> {
  return deliver(deps, isAnnouncement, 'announcement.sweep');
}

async function deliver(deps: Deps, which: SQL, queue: 'message.sweep' | 'announcement.sweep'): Promise<void> {
  const now = deps.clock.now();
  const due = await deps.db.read((tx) =>
    tx.select({ id: message.id }).from(message).where(and(which, eq(message.state, 'PENDING'), lte(message.nextAttemptAt, now))).orderBy(asc(message.nextAttemptAt)).limit(MOST),
  );
  for (let start = 0; start < due.length; start += AT_ONCE) {
    await Promise.all(due.slice(start, start + AT_ONCE).map(({ id }) => deliverMessage(deps, { messageId: id })));
  }
  if (due.length === MOST) await deps.db.write((tx) => deps.jobs.enqueue(tx, queue, {}));
}
