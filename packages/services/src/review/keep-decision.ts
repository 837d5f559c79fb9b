import { notify, type WriteTx } from '@balabaqsha/db';
import { reviewDecision } from '@balabaqsha/db/schema';
import { reviewDecisionLifecycle, takesEffectAt, type RenewalId, type Verdict } from '@balabaqsha/domain';
import type { StaffActor } from '../actor.ts';
import { recordAudit } from '../record/index.ts';
import type { Refusal } from './carry-out-review.ts';
import type { Application } from './scope.ts';

/** Tells workers of the instant at which a decision takes effect, as milliseconds since 1970. */
export const DECISIONS_CHANNEL = 'review_decisions';

/** A decision as it is made. */
export interface NewDecision {
  reviewer: StaffActor;
  /** The application, its row locked. */
  application: Application;
  /** The new conclusion that it is on; `null` where it is on the application itself. */
  renewalId: RenewalId | null;
  verdict: Verdict;
  /** Why, where it is a rejection. */
  refusal: Refusal | null;
}

/**
 * Keeps a decision that takes effect when the time to take it back is over. Until then the application stays as it is, and
 * nobody outside hears of it.
 */
export async function keepDecision(tx: WriteTx, now: Date, { reviewer, application, renewalId, verdict, refusal }: NewDecision): Promise<void> {
  const effectAt = takesEffectAt(now);
  await tx.insert(reviewDecision).values({
    applicationId: application.id, renewalId, verdict, reasonId: refusal?.reasonId ?? null, comment: refusal?.comment ?? null,
    decidedBy: reviewer.staffId, decidedAt: now, takesEffectAt: effectAt, state: reviewDecisionLifecycle.initial.state,
  });
  await recordAudit(tx, now, reviewer, { action: 'decision.made', subject: { kind: 'application', id: application.id }, details: { application: application.number, verdict, renewal: renewalId } });
  await notify(tx, DECISIONS_CHANNEL, String(effectAt.getTime()));
}
