import { endSession, guardianFor, type Actor } from '@balabaqsha/auth';
import type { z } from 'zod';
import type { field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/** Ends the guardian's present session. */
export async function signOut(deps: Deps, actor: Actor): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.profile.signOut');
  await deps.db.write(async (tx) => {
    await endSession(tx, 'guardian', own.sessionId);
    await recordAudit(tx, deps.clock.now(), actor, { action: 'session.ended', subject: { kind: 'guardian', id: own.guardianId } });
  });
  return { done: true };
}
