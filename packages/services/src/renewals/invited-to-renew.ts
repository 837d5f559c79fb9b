import type { ReadTx } from '@balabaqsha/db';
import { notification, type application } from '@balabaqsha/db/schema';
import { and, eq, sql } from 'drizzle-orm';

/**
 * Whether the guardian was warned that this very conclusion runs out, and so was invited to attach a new one (Q10). He stays
 * invited when the city begins to warn later.
 */
export async function wasInvitedToRenew(tx: ReadTx, row: Pick<typeof application.$inferSelect, 'id' | 'conclusionValidUntil'>): Promise<boolean> {
  const [warning] = await tx
    .select({ id: notification.id })
    .from(notification)
    .where(and(eq(notification.applicationId, row.id), eq(notification.kind, 'CONCLUSION_EXPIRING'), sql`${notification.params}->>'validUntil' = ${row.conclusionValidUntil}`))
    .limit(1);
  return warning !== undefined;
}
