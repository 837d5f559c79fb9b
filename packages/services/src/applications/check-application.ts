import type { Actor } from '../actor.ts';
import type { SendApplicationInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { requireSendable } from './sendable.ts';

/**
 * Checks the answers before the check-your-answers page, with the refusals that sending would give (Q2).
 * @throws DomainError as `requireSendable` does
 */
export async function checkApplication(deps: Deps, actor: Actor, input: SendApplicationInput): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.check');
  await deps.db.read((tx) => requireSendable(tx, guardianId, input, deps.clock.now()));
  return { done: true };
}
