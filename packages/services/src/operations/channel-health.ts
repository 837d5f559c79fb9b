import type { ReadTx } from '@balabaqsha/db';
import { message } from '@balabaqsha/db/schema';
import { MESSAGE_CHANNELS, type MessageChannel } from '@balabaqsha/domain';
import { and, count, eq, gt, sql, type SQL } from 'drizzle-orm';

/** From here on a number says no more than that there are many. */
export const MOST_COUNTED = 1000;

/** How each channel does (N2): how many messages failed for good, and how many wait for another try, `MOST_COUNTED` at most of each. */
export function channelHealth(tx: ReadTx): Promise<{ channel: MessageChannel; failed: number; late: number }[]> {
  return Promise.all(
    MESSAGE_CHANNELS.map(async (channel) => {
      const [failed, late] = await Promise.all([counted(tx, and(eq(message.channel, channel), eq(message.state, 'FAILED'))), counted(tx, and(eq(message.channel, channel), sql`${message.state} = 'PENDING'`, gt(message.attempts, sql`0`)))]);
      return { channel, failed, late };
    }),
  );
}

/** What is counted is cut off first, so that an outage costs the page nothing. */
async function counted(tx: ReadTx, which: SQL | undefined): Promise<number> {
  const some = tx.select({ id: message.id }).from(message).where(which).limit(MOST_COUNTED).as('some');
  const [row] = await tx.select({ messages: count() }).from(some);
  return row?.messages ?? 0;
}
