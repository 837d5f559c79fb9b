import type { ReadTx } from '@balabaqsha/db';
import { application, reviewDecision } from '@balabaqsha/db/schema';
import { secondsToUndo } from '@balabaqsha/domain';
import { and, desc, eq, gt } from 'drizzle-orm';
import type { Undoable } from '../contract/review.ts';
import type { Reviewer } from './scope.ts';

/** The reviewer's decisions within his scope that he can still take back, the newest first (Q5). */
export async function loadUndoable(tx: ReadTx, { staff, scope }: Reviewer, now: Date): Promise<Undoable[]> {
  const rows = await tx
    .select({ id: reviewDecision.id, number: application.number, renewalId: reviewDecision.renewalId, verdict: reviewDecision.verdict, takesEffectAt: reviewDecision.takesEffectAt })
    .from(reviewDecision)
    .innerJoin(application, eq(application.id, reviewDecision.applicationId))
    .where(and(eq(reviewDecision.decidedBy, staff.staffId), scope, eq(reviewDecision.state, 'PENDING'), gt(reviewDecision.takesEffectAt, now)))
    .orderBy(desc(reviewDecision.decidedAt));
  return rows.map(({ renewalId, takesEffectAt, ...row }) => ({ ...row, onRenewal: renewalId !== null, secondsLeft: secondsToUndo(takesEffectAt, now) }));
}
