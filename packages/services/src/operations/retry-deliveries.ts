import { requireCall } from '@balabaqsha/auth';
import { message } from '@balabaqsha/db/schema';
import { DomainError, RETRIED_AT_ONCE } from '@balabaqsha/domain';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { deliveriesRetried, retryDeliveriesInput } from '../contract/operations.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { daysBack, isWorthAnotherTry } from './failed-messages.ts';

/**
 * Sends the messages of a channel that failed for good within the last days once more, with their tries counted anew (N2):
 * after an outage of its gateway. What is no longer true stays unsent (`isWorthAnotherTry`), and so does, for another time,
 * what is more than a thousand.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, STATE_CHANGED where there is none (any more)
 */
export async function retryDeliveries(deps: Deps, actor: Actor, { channel, days }: z.output<typeof retryDeliveriesInput>): Promise<z.output<typeof deliveriesRetried>> {
  requireCall(actor, 'staff.operations.retryDeliveries');
  const now = deps.clock.now();
  const since = daysBack(now, days);
  return deps.db.write(async (tx) => {
    const worth = tx.select({ id: message.id }).from(message).where(isWorthAnotherTry(channel, since, now)).orderBy(desc(message.createdAt)).limit(RETRIED_AT_ONCE).for('update', { skipLocked: true });
    const again = await tx
      .update(message)
      .set({ state: 'PENDING', attempts: 0, nextAttemptAt: now })
      .where(and(inArray(message.id, worth), eq(message.state, 'FAILED')))
      .returning({ id: message.id });
    if (again.length === 0) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'delivery.retried', subject: { kind: 'message', id: null }, details: { channel, since: since.toISOString(), retried: again.length } });
    // The sweeps take what is due, as many at a time as the gateway bears.
    await Promise.all([deps.jobs.enqueue(tx, 'message.sweep', {}), deps.jobs.enqueue(tx, 'announcement.sweep', {})]);
    return { retried: again.length };
  });
}
