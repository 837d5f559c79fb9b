import { requireCall } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { message } from '@balabaqsha/db/schema';
import { SECRET_MESSAGE_KINDS } from '@balabaqsha/domain';
import { and, eq, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { handleSupportInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Sends a message that failed for good once more, with its tries counted anew (N2).
 * @throws DomainError NOT_FOUND, STATE_CHANGED where it has not failed (any more), or held a secret: a code
 * has run out, and what it said is forgotten
 */
export async function retryDelivery(deps: Deps, actor: Actor, input: z.output<typeof handleSupportInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.operations.retryDelivery');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    expectOne(await tx.select({ id: message.id }).from(message).where(eq(message.id, input.id)), 'NOT_FOUND');
    expectOne(
      await tx
        .update(message)
        .set({ state: 'PENDING', attempts: 0, nextAttemptAt: now })
        .where(and(eq(message.id, input.id), eq(message.state, 'FAILED'), notInArray(message.kind, [...SECRET_MESSAGE_KINDS])))
        .returning({ id: message.id }),
    );
    await recordAudit(tx, now, actor, { action: 'delivery.retried', subject: { kind: 'message', id: input.id } });
    await deps.jobs.enqueue(tx, 'message.deliver', { messageId: input.id });
    return { done: true };
  });
}
