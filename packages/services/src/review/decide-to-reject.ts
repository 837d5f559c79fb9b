import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { rejectInput } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { requireReason } from '../reasons/reason-in-force.ts';
import { keepDecision } from './keep-decision.ts';
import { lockUndecided, reviewerCalling } from './scope.ts';

/**
 * Decides to reject an application with a reason from the city's list (Q5). It can be taken back for some seconds; only then
 * the application goes to the archive and the guardian is told.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED,
 * INVALID_VALUE at `reasonId`
 */
export async function decideToReject(deps: Deps, actor: Actor, input: z.output<typeof rejectInput>): Promise<{ done: true }> {
  const reviewer = reviewerCalling(actor, 'staff.review.reject');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const application = await lockUndecided(tx, reviewer, input.number);
    const { id: reasonId } = await requireReason(tx, { id: input.reasonId, kind: 'REJECTION', cityId: application.cityId, today: localDateOf(now) });
    const refusal = { reasonId, comment: input.comment === '' ? null : input.comment };
    await keepDecision(tx, now, { reviewer: reviewer.staff, application, renewalId: null, verdict: 'REJECTED', refusal });
    return { done: true };
  });
}
