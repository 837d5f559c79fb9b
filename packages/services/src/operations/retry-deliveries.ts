import { requireCall } from '@balabaqsha/auth';
import { message } from '@balabaqsha/db/schema';
import { DomainError, SECRET_MESSAGE_KINDS } from '@balabaqsha/domain';
import { and, eq, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { deliveriesRetried, retryDeliveriesInput } from '../contract/operations.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Sends every message of a channel that failed for good once more, with its tries counted anew (N2): after an outage of
 * its gateway. Codes are left: they have run out, and what they said is forgotten.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, STATE_CHANGED where none has failed (any more)
 */
export async function retryDeliveries(deps: Deps, actor: Actor, input: z.output<typeof retryDeliveriesInput>): Promise<z.output<typeof deliveriesRetried>> {
  requireCall(actor, 'staff.operations.retryDeliveries');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const again = await tx
      .update(message)
      .set({ state: 'PENDING', attempts: 0, nextAttemptAt: now })
      .where(and(eq(message.channel, input.channel), eq(message.state, 'FAILED'), notInArray(message.kind, [...SECRET_MESSAGE_KINDS])))
      .returning({ id: message.id });
    if (again.length === 0) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'delivery.retried', subject: { kind: 'message', id: null }, details: { channel: input.channel, retried: again.length } });
    // The sweeps take what is due, as many at a time as the gateway bears.
    await Promise.all([deps.jobs.enqueue(tx, 'message.sweep', {}), deps.jobs.enqueue(tx, 'announcement.sweep', {})]);
    return { retried: again.length };
  });
}
