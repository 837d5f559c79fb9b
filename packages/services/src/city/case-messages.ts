import type { ReadTx } from '@balabaqsha/db';
import { message, notification } from '@balabaqsha/db/schema';
import type { ApplicationId } from '@balabaqsha/domain';
import { desc, eq } from 'drizzle-orm';
import type { OfficerCase } from '../contract/staff.ts';

/** As many of the newest as anybody looks through. */
const SHOWN = 100;

/** Messages about an application with their delivery state, the newest first (N2). Neither their text nor their recipient. */
export function caseMessages(tx: ReadTx, id: ApplicationId): Promise<OfficerCase['messages']> {
  return tx
    .select({ id: message.id, channel: message.channel, kind: message.kind, state: message.state, attempts: message.attempts, lastError: message.lastError, createdAt: message.createdAt, sentAt: message.sentAt })
    .from(message)
    .innerJoin(notification, eq(notification.id, message.notificationId))
    .where(eq(notification.applicationId, id))
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(SHOWN);
}
