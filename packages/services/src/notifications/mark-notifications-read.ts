import { guardianFor, type Actor } from '@balabaqsha/auth';
import { notification } from '@balabaqsha/db/schema';
import { and, eq, isNull, lte } from 'drizzle-orm';
import type { z } from 'zod';
import type { field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** Marks everything that the guardian has been told by now as read: the city can show when he could have known (N1). */
export async function markNotificationsRead(deps: Deps, actor: Actor): Promise<z.output<typeof field.done>> {
  const { guardianId } = guardianFor(actor, 'guardian.notifications.markRead');
  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    const read = await tx
      .update(notification)
      .set({ readAt: now })
      .where(and(eq(notification.guardianId, guardianId), isNull(notification.readAt), lte(notification.createdAt, now)))
      .returning({ id: notification.id });
    await recordAudit(tx, now, actor, ...read.map(({ id }) => ({ action: 'notification.read', subject: { kind: 'notification', id } })));
  });
  return { done: true };
}
