import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { leaveInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { endEnrolment } from './end-enrolment.ts';
import { guardianCalling, ownSeatLocked } from './own-application.ts';

/**
 * The guardian takes an enrolled child out of the kindergarten (E7).
 * @throws DomainError NOT_FOUND, STATE_CHANGED where the child is not enrolled
 */
export async function leaveKindergarten(deps: Deps, actor: Actor, input: z.output<typeof leaveInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.enrolment.leave');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const held = await ownSeatLocked(tx, guardianId, input.number);
    await endEnrolment(tx, deps, actor, held, now, null);
    return { done: true };
  });
}
