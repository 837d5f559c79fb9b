import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { message } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { handleSupportInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { hasFailed, stillTrue } from './failed-messages.ts';

/**
 * Sends a message that failed for good once more, with its tries counted anew (N2).
 * @throws DomainError NOT_FOUND, STATE_CHANGED where it has not failed (any more), or held a secret: a code
 * has run out, and what it said is forgotten; MESSAGE_OUTDATED where its deadline has passed or newer news are told
 */
export async function retryDelivery(deps: Deps, actor: Actor, input: z.output<typeof handleSupportInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.operations.retryDelivery');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const its = eq(message.id, input.id);
    expectOne(await tx.select({ id: message.id }).from(message).where(its).for('update'), 'NOT_FOUND');
    expectOne(await tx.select({ id: message.id }).from(message).where(and(its, hasFailed)));
    expectOne(await tx.select({ id: message.id }).from(message).where(and(its, stillTrue(now))), 'MESSAGE_OUTDATED');
    expectOne(
      await tx
        .update(message)
        .set({ state: 'PENDING', attempts: 0, nextAttemptAt: now })
        .where(and(its, hasFailed))
        .returning({ id: message.id }),
    );
    await recordAudit(tx, now, actor, { action: 'delivery.retried', subject: { kind: 'message', id: input.id } });
    await deps.jobs.enqueue(tx, 'message.deliver', { messageId: input.id });
    return { done: true };
  });
}
