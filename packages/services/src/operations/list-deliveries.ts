import { requireCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { message } from '@balabaqsha/db/schema';
import { maskPhone } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { deliveryBoard, deliveryFilter } from '../contract/operations.ts';
import type { Deps } from '../deps.ts';
import { markInstant } from '../listing/list-mark.ts';
import { recordAudit } from '../record/index.ts';
import { channelHealth } from './channel-health.ts';
import { deliveryMark, deliveryOrder, deliveryWalk, type DeliveryWish } from './delivery-walk.ts';

const PAGE = 50;

/**
 * Messages on their way out with their delivery state (N2): the failed ones first, then those that wait, then the newest,
 * or all by when they came to be; recipients masked; and how each channel does: how many failed for good, how many wait for another try. `after` is `next` of
 * the page before. A search finds what went to a phone or an e-mail address, or what is about an application. The reading is
 * audited, never what was searched for (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function listDeliveries(deps: Deps, actor: Actor, input: z.output<typeof deliveryFilter>): Promise<z.output<typeof deliveryBoard>> {
  requireCall(actor, 'staff.operations.deliveries');
  const now = deps.clock.now();
  const wish: DeliveryWish = { channel: input.channel ?? null, state: input.state ?? null, search: input.search, sort: input.sort ?? 'ATTENTION', descending: input.descending ?? true };
  return deps.db.write(async (tx) => {
    const rows = await readDeliveries(tx, wish, input.after);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const channels = await channelHealth(tx);
    await recordAudit(tx, now, actor, { action: 'deliveries.read', subject: { kind: 'message', id: null }, details: { searched: (input.search ?? '') !== '', shown: page.length } });
    return {
      rows: page.map(({ at: _, ...row }) => ({ ...row, recipient: row.channel === 'SMS' ? maskPhone(row.recipient) : maskAddress(row.recipient) })),
      next: rows.length > PAGE && last !== undefined ? deliveryMark(wish, last) : null,
      channels,
    };
  });
}

/** The page's rows and one more, where there is one: one statement along an index. */
export function readDeliveries(tx: ReadTx, wish: DeliveryWish, after: string | null | undefined) {
  return tx
    .select({
      id: message.id,
      channel: message.channel,
      recipient: message.recipient,
      kind: message.kind,
      state: message.state,
      attempts: message.attempts,
      lastError: message.lastError,
      createdAt: message.createdAt,
      at: markInstant(sql`walk.sort_key`),
    })
    .from(message)
    .innerJoin(deliveryWalk(wish, after, PAGE + 1), sql`walk.id = ${message.id}`)
    .orderBy(deliveryOrder(wish, 'walk'));
}

/** `a***@example.kz` */
function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}
