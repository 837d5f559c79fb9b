import { requireCall } from '@balabaqsha/auth';
import { message } from '@balabaqsha/db/schema';
import { maskPhone } from '@balabaqsha/domain';
import { asc, desc, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { deliveryList } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

const SHOWN = 100;

/** Messages on their way out with their delivery state (N2): the failed ones first, then the newest. Recipients are masked. */
export async function listDeliveries(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.infer<typeof deliveryList>> {
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
      .orderBy(asc(sql`case ${message.state} when 'FAILED' then 0 when 'PENDING' then 1 else 2 end`), desc(message.createdAt), asc(message.id))
      .limit(SHOWN);
    await recordAudit(tx, now, actor, { action: 'deliveries.read', subject: { kind: 'message', id: null }, details: { shown: rows.length } });
    return rows.map((row) => ({ ...row, recipient: row.channel === 'SMS' ? maskPhone(row.recipient) : maskAddress(row.recipient) }));
  });
}

/** `a***@example.kz` */
function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}
