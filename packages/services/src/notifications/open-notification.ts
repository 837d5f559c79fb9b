import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { application, notification } from '@balabaqsha/db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { notificationInput, openedNotification } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Marks one notification as read and says where it leads (N1). Opened again, it stays read at the instant of the first time.
 * @throws DomainError NOT_FOUND for anybody else's
 */
export async function openNotification(deps: Deps, actor: Actor, input: z.output<typeof notificationInput>): Promise<z.output<typeof openedNotification>> {
  const { guardianId } = guardianFor(actor, 'guardian.notifications.open');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = and(eq(notification.id, input.id), eq(notification.guardianId, guardianId));
    const opened = expectOne(
      await tx.select({ kind: notification.kind, applicationNumber: application.number }).from(notification).leftJoin(application, eq(application.id, notification.applicationId)).where(own),
      'NOT_FOUND',
    );
    const read = await tx.update(notification).set({ readAt: now }).where(and(own, isNull(notification.readAt))).returning({ id: notification.id });
    await recordAudit(tx, now, actor, ...read.map(({ id }) => ({ action: 'notification.read', subject: { kind: 'notification', id } })));
    return opened;
  });
}
