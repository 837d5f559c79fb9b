import type { ReadTx } from '@balabaqsha/db';
import { announcementRecipient, message, notification, type MessageState } from '@balabaqsha/db/schema';
import { MESSAGE_CHANNELS, type MessageChannel } from '@balabaqsha/domain';
import { and, count, eq, isNotNull } from 'drizzle-orm';
import type { AnnouncementPage } from '../contract/announcement.ts';

interface Counted {
  channel: MessageChannel;
  state: MessageState;
  messages: number;
}

/** Messages of an announcement by channel and state (N2). */
export function loadDelivered(tx: ReadTx, id: string): Promise<Counted[]> {
  return tx
    .select({ channel: message.channel, state: message.state, messages: count() })
    .from(announcementRecipient)
    .innerJoin(message, eq(message.notificationId, announcementRecipient.notificationId))
    .where(eq(announcementRecipient.announcementId, id))
    .groupBy(message.channel, message.state);
}

/** Counts of messages in words of their states. */
export function deliveredOf(counted: readonly Counted[]): AnnouncementPage['messages'] {
  const of = (state: MessageState): number => counted.filter((each) => each.state === state).reduce((sum, { messages }) => sum + messages, 0);
  return { sent: of('SENT'), waiting: of('PENDING'), failed: of('FAILED') };
}

/** The same for each channel that was used. */
export function byChannelOf(counted: readonly Counted[]): AnnouncementPage['byChannel'] {
  return MESSAGE_CHANNELS.flatMap((channel) => {
    const its = counted.filter((each) => each.channel === channel);
    return its.length === 0 ? [] : [{ channel, ...deliveredOf(its) }];
  });
}

/** How many recipients have read it in the portal. */
export async function countRead(tx: ReadTx, id: string): Promise<number> {
  const [row] = await tx
    .select({ read: count() })
    .from(announcementRecipient)
    .innerJoin(notification, eq(notification.id, announcementRecipient.notificationId))
    .where(and(eq(announcementRecipient.announcementId, id), isNotNull(notification.readAt)));
  return row?.read ?? 0;
}
