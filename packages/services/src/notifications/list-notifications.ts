import { guardianFor, type Actor } from '@balabaqsha/auth';
import { application, notification } from '@balabaqsha/db/schema';
import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { notificationList } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

/** The newest that one page shows. */
const NEWEST = 200;

/** What the guardian was told, newest first: the legal record (N1). Worded by the page, in its language. */
export async function listNotifications(deps: Deps, actor: Actor): Promise<z.output<typeof notificationList>> {
  const { guardianId } = guardianFor(actor, 'guardian.notifications.list');
  const rows = await deps.db.read((tx) =>
    tx
      .select({ id: notification.id, kind: notification.kind, params: notification.params, applicationNumber: application.number, createdAt: notification.createdAt, readAt: notification.readAt })
      .from(notification)
      .leftJoin(application, eq(application.id, notification.applicationId))
      .where(eq(notification.guardianId, guardianId))
      .orderBy(desc(notification.createdAt), desc(notification.id))
      .limit(NEWEST),
  );
  return rows.map(({ readAt, ...row }) => ({ ...row, read: readAt !== null }));
}
