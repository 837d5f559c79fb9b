import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { rejectInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { requireReason } from '../reasons/reason-in-force.ts';
import { carryOutRejection } from './carry-out-review.ts';
import { lockUndecided, reviewerCalling } from './scope.ts';

/**
 * Rejects an application at once, without time to take it back; the console goes by `decideToReject`.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED,
 * INVALID_VALUE at `reasonId`
 */
export async function rejectApplication(deps: Deps, actor: Actor, input: z.output<typeof rejectInput>): Promise<{ done: true }> {
  const reviewer = reviewerCalling(actor, 'staff.review.reject');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await lockUndecided(tx, reviewer, input.number);
    const reason = await requireReason(tx, { id: input.reasonId, kind: 'REJECTION', cityId: row.cityId, today: localDateOf(now) });
    await carryOutRejection(tx, deps, now, row, { reviewer: reviewer.staff, at: now }, { reasonId: reason.id, comment: input.comment === '' ? null : input.comment });
    return { done: true };
  });
}
