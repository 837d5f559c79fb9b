import { requireCall } from '@balabaqsha/auth';
import { message } from '@balabaqsha/db/schema';
import { MESSAGE_CHANNELS, maskPhone } from '@balabaqsha/domain';
import { and, asc, count, desc, eq, gt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { deliveryBoard, deliveryFilter } from '../contract/operations.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

const SHOWN = 100;

/**
 * Messages on their way out with their delivery state (N2): the failed ones first, then the newest, recipients masked; and
 * how each channel does: how many failed for good, how many wait for another try.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function listDeliveries(deps: Deps, actor: Actor, input: z.output<typeof deliveryFilter>): Promise<z.output<typeof deliveryBoard>> {
  requireCall(actor, 'staff.operations.deliveries');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const rows = await tx
      .select({
        id: message.id,
        channel: message.channel,
        recipient: message.recipient,
        kind: message.kind,
        state: message.state,
        attempts: message.attempts,
        lastError: message.lastError,
        createdAt: message.createdAt,
      })
      .from(message)
      .where(and(input.channel ? eq(message.channel, input.channel) : undefined, input.state ? eq(message.state, input.state) : undefined))
      .orderBy(asc(sql`case ${message.state} when 'FAILED' then 0 when 'PENDING' then 1 else 2 end`), desc(message.createdAt), asc(message.id))
      .limit(SHOWN);
    const failed = await tx.select({ channel: message.channel, messages: count() }).from(message).where(eq(message.state, 'FAILED')).groupBy(message.channel);
    const late = await tx.select({ channel: message.channel, messages: count() }).from(message).where(and(eq(message.state, 'PENDING'), gt(message.attempts, 0))).groupBy(message.channel);
    await recordAudit(tx, now, actor, { action: 'deliveries.read', subject: { kind: 'message', id: null }, details: { shown: rows.length } });
    return {
      rows: rows.map((row) => ({ ...row, recipient: row.channel === 'SMS' ? maskPhone(row.recipient) : maskAddress(row.recipient) })),
      channels: MESSAGE_CHANNELS.map((channel) => ({
        channel,
        failed: failed.find((each) => each.channel === channel)?.messages ?? 0,
        late: late.find((each) => each.channel === channel)?.messages ?? 0,
      })),
    };
  });
}

/** `a***@example.kz` */
function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}
