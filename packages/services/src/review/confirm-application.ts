import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { confirmed, confirmInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { carryOutConfirmation } from './carry-out-review.ts';
import { lockUndecided, reviewerCalling } from './scope.ts';

/**
 * Confirms an application at once, without time to take it back; the console goes by `decideToConfirm`.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED
 */
export async function confirmApplication(deps: Deps, actor: Actor, input: z.output<typeof confirmInput>): Promise<z.infer<typeof confirmed>> {
  const reviewer = reviewerCalling(actor, 'staff.review.confirm');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => carryOutConfirmation(tx, deps, now, await lockUndecided(tx, reviewer, input.number), { reviewer: reviewer.staff, at: now }));
}
