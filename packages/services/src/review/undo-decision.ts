import { expectOne } from '@balabaqsha/db';
import { application, reviewDecision } from '@balabaqsha/db/schema';
import { reviewDecisionLifecycle, type DecisionId } from '@balabaqsha/domain';
import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { undoInput, undone } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { reviewerCalling } from './scope.ts';

/**
 * Takes back a decision of one's own before it takes effect (Q5): what it was on awaits a decision again, and nobody outside
 * ever hears of it. One conditional update; of this and the carrying out exactly one happens.
 * @throws DomainError NOT_FOUND where it is not the reviewer's, UNDO_TOO_LATE
 */
export async function undoDecision(deps: Deps, actor: Actor, input: z.output<typeof undoInput>): Promise<z.infer<typeof undone>> {
  const { staff: reviewer } = reviewerCalling(actor, 'staff.review.undo');
  const now = deps.clock.now();
  const isIt = and(eq(reviewDecision.id, input.id as DecisionId), eq(reviewDecision.decidedBy, reviewer.staffId));
  return deps.db.write(async (tx) => {
    const found = expectOne(
      await tx
        .select({ applicationId: application.id, number: application.number, renewal: reviewDecision.renewalId })
        .from(reviewDecision)
        .innerJoin(application, eq(application.id, reviewDecision.applicationId))
        .where(isIt),
      'NOT_FOUND',
    );
    expectOne(
      await tx
        .update(reviewDecision)
        .set({ state: reviewDecisionLifecycle.step('PENDING', 'UNDONE'), closedAt: now, comment: null })
        .where(and(isIt, eq(reviewDecision.state, 'PENDING'), gt(reviewDecision.takesEffectAt, now)))
        .returning({ id: reviewDecision.id }),
      'UNDO_TOO_LATE',
    );
    await recordAudit(tx, now, actor, { action: 'decision.undone', subject: { kind: 'application', id: found.applicationId }, details: { application: found.number, renewal: found.renewal } });
    return { number: found.number, renewal: found.renewal };
  });
}
