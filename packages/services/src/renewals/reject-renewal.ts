import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { rejectRenewalInput, renewalDecided } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { requireReason } from '../reasons/reason-in-force.ts';
import { reviewerCalling } from '../review/scope.ts';
import { carryOutRenewalRejection } from './carry-out-renewal.ts';
import { lockPending } from './pending-renewal.ts';

/**
 * Rejects a new conclusion at once, without time to take it back (Q10); the console goes by `decideToRejectRenewal`.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED,
 * INVALID_VALUE at `reasonId`
 */
export async function rejectRenewal(deps: Deps, actor: Actor, input: z.output<typeof rejectRenewalInput>): Promise<z.infer<typeof renewalDecided>> {
  const reviewer = reviewerCalling(actor, 'staff.renewals.reject');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const pending = await lockPending(tx, reviewer, input.id);
    const reason = await requireReason(tx, { id: input.reasonId, kind: 'REJECTION', cityId: pending.application.cityId, today: localDateOf(now) });
    await carryOutRenewalRejection(tx, deps, now, pending, { reviewer: reviewer.staff, at: now }, { reasonId: reason.id, comment: input.comment === '' ? null : input.comment });
    return { number: pending.application.number };
  });
}
