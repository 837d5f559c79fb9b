import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { guardian, pushSubscription } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import { desc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { field, subscribeDeviceInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { requireFeature } from '../features/index.ts';
import { recordAudit } from '../record/index.ts';

/** More browsers than a family has; the oldest give way. */
export const MOST_DEVICES = 10;

/**
 * Tells the guardian on this browser too (N1). A browser has one subscription: another guardian who signs in on it takes
 * it over, so that nobody's news go to the next one.
 * @throws DomainError INVALID_VALUE for an address that is no push service's; UNAVAILABLE where web push is not set up; SWITCHED_OFF
 */
export async function subscribeDevice(deps: Deps, actor: Actor, input: z.output<typeof subscribeDeviceInput>): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.push.subscribe');
  if (deps.push.publicKey === null) throw new DomainError('UNAVAILABLE');
  if (!deps.push.accepts(input.endpoint)) throw new DomainError('INVALID_VALUE', { field: 'endpoint' });
  const now = deps.clock.now();
  const { guardianId, sessionId } = own;
  await deps.db.write(async (tx) => {
    await requireFeature(tx, now, 'WEB_PUSH');
    // His devices are counted by one at a time.
    expectOne(await tx.select({ id: guardian.id }).from(guardian).where(eq(guardian.id, guardianId)).for('update'), 'NOT_FOUND');
    const device = { ...input, guardianId, sessionId, createdAt: now };
    expectOne(await tx.insert(pushSubscription).values(device).onConflictDoUpdate({ target: pushSubscription.endpoint, set: device }).returning({ id: pushSubscription.id }), 'NOT_FOUND');
    const older = tx.select({ id: pushSubscription.id }).from(pushSubscription).where(eq(pushSubscription.guardianId, guardianId)).orderBy(desc(pushSubscription.createdAt), desc(pushSubscription.id)).offset(MOST_DEVICES);
    await tx.delete(pushSubscription).where(inArray(pushSubscription.id, older));
    await recordAudit(tx, now, actor, { action: 'push.subscribed', subject: { kind: 'guardian', id: guardianId } });
  });
  return { done: true };
}
