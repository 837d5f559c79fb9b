import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { pushSubscription } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { field, unsubscribeDeviceInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Stops telling the guardian on one of his browsers (N1, A9). What is on its way there is given up.
 * @throws DomainError NOT_FOUND for anybody else's
 */
export async function unsubscribeDevice(deps: Deps, actor: Actor, input: z.output<typeof unsubscribeDeviceInput>): Promise<z.output<typeof field.done>> {
  const { guardianId } = guardianFor(actor, 'guardian.push.unsubscribe');
  await deps.db.write(async (tx) => {
    const own = and(eq(pushSubscription.id, input.id), eq(pushSubscription.guardianId, guardianId));
    expectOne(await tx.delete(pushSubscription).where(own).returning({ id: pushSubscription.id }), 'NOT_FOUND');
    await recordAudit(tx, deps.clock.now(), actor, { action: 'push.unsubscribed', subject: { kind: 'guardian', id: guardianId } });
  });
  return { done: true };
}
