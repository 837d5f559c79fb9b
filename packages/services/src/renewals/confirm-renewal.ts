import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { renewalDecided, renewalInput } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { reviewerCalling } from '../review/scope.ts';
import { carryOutRenewalConfirmation } from './carry-out-renewal.ts';
import { lockPending } from './pending-renewal.ts';

/**
 * Confirms a new conclusion at once, without time to take it back (Q10); the console goes by `decideToConfirmRenewal`.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED
 */
export async function confirmRenewal(deps: Deps, actor: Actor, input: z.output<typeof renewalInput>): Promise<z.infer<typeof renewalDecided>> {
  const reviewer = reviewerCalling(actor, 'staff.renewals.confirm');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const pending = await lockPending(tx, reviewer, input.id);
    await carryOutRenewalConfirmation(tx, deps, now, pending, { reviewer: reviewer.staff, at: now });
    return { number: pending.application.number };
  });
}
