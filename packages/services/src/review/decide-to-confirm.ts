import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { confirmed, confirmInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { positionOnEntering } from '../queue/position.ts';
import { keepDecision } from './keep-decision.ts';
import { lockUndecided, reviewerCalling } from './scope.ts';

/**
 * Decides to confirm an application (Q5). It can be taken back for some seconds; only then the application comes into its
 * lane and the guardian is told.
 * @returns the place that it would have now
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED
 */
export async function decideToConfirm(deps: Deps, actor: Actor, input: z.output<typeof confirmInput>): Promise<z.infer<typeof confirmed>> {
  const reviewer = reviewerCalling(actor, 'staff.review.confirm');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const application = await lockUndecided(tx, reviewer, input.number);
    await keepDecision(tx, now, { reviewer: reviewer.staff, application, renewalId: null, verdict: 'CONFIRMED', refusal: null });
    return positionOnEntering(tx, application);
  });
}
