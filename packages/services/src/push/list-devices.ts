import { guardianFor, type Actor } from '@balabaqsha/auth';
import { pushSubscription } from '@balabaqsha/db/schema';
import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { pushDevices } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

/** The browsers that the guardian is told on, newest first, and what another needs to become one of them (N1, A9). */
export async function listDevices(deps: Deps, actor: Actor): Promise<z.output<typeof pushDevices>> {
  const { guardianId, sessionId } = guardianFor(actor, 'guardian.push.devices');
  const rows = await deps.db.read((tx) =>
    tx
      .select({ id: pushSubscription.id, createdAt: pushSubscription.createdAt, userAgent: pushSubscription.userAgent, sessionId: pushSubscription.sessionId })
      .from(pushSubscription)
      .where(eq(pushSubscription.guardianId, guardianId))
      .orderBy(desc(pushSubscription.createdAt), desc(pushSubscription.id)),
  );
  return { publicKey: deps.push.publicKey, demoDevice: deps.push.demoDevice(), devices: rows.map(({ sessionId: of, ...row }) => ({ ...row, current: of === sessionId })) };
}
