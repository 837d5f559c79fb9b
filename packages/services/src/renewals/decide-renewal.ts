import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { rejectRenewalInput, renewalDecided, renewalInput } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { requireReason } from '../reasons/reason-in-force.ts';
import { keepDecision } from '../review/keep-decision.ts';
import { reviewerCalling } from '../review/scope.ts';
import { lockPending } from './pending-renewal.ts';

/**
 * Decides to confirm a new conclusion (Q10). It can be taken back for some seconds; only then it stands in the application.
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED
 */
export async function decideToConfirmRenewal(deps: Deps, actor: Actor, input: z.output<typeof renewalInput>): Promise<z.infer<typeof renewalDecided>> {
  const reviewer = reviewerCalling(actor, 'staff.renewals.confirm');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { application, renewal } = await lockPending(tx, reviewer, input.id);
    await keepDecision(tx, now, { reviewer: reviewer.staff, application, renewalId: renewal.id, verdict: 'CONFIRMED', refusal: null });
    return { number: application.number };
  });
}

/**
 * Decides to reject a new conclusion with a reason from the city's list (Q10). It can be taken back for some seconds; only
 * then the guardian is told.
 * @throws DomainError as above, and INVALID_VALUE at `reasonId`
 */
export async function decideToRejectRenewal(deps: Deps, actor: Actor, input: z.output<typeof rejectRenewalInput>): Promise<z.infer<typeof renewalDecided>> {
  const reviewer = reviewerCalling(actor, 'staff.renewals.reject');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { application, renewal } = await lockPending(tx, reviewer, input.id);
    const { id: reasonId } = await requireReason(tx, { id: input.reasonId, kind: 'REJECTION', cityId: application.cityId, today: localDateOf(now) });
    const refusal = { reasonId, comment: input.comment === '' ? null : input.comment };
    await keepDecision(tx, now, { reviewer: reviewer.staff, application, renewalId: renewal.id, verdict: 'REJECTED', refusal });
    return { number: application.number };
  });
}
