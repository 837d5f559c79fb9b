import { endSession as endSessionOf, guardianFor, sessionsOfGuardian, type Actor } from '@balabaqsha/auth';
import { DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { endSessionInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Ends one of the guardian's own sessions (A9).
 * @throws DomainError NOT_FOUND for anybody else's
 */
export async function endSession(deps: Deps, actor: Actor, input: z.output<typeof endSessionInput>): Promise<z.output<typeof field.done>> {
  const own = guardianFor(actor, 'guardian.profile.endSession');
  await deps.db.write(async (tx) => {
    const sessions = await sessionsOfGuardian(tx, own.guardianId);
    if (!sessions.some((session) => session.id === input.id)) throw new DomainError('NOT_FOUND');
    await endSessionOf(tx, 'guardian', input.id);
    await recordAudit(tx, deps.clock.now(), actor, { action: 'session.ended', subject: { kind: 'guardian', id: own.guardianId } });
  });
  return { done: true };
}
