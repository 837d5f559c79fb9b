import type { ReadTx } from '@balabaqsha/db';
import { application, reviewDecision } from '@balabaqsha/db/schema';
import { localDateOf, startOfDay } from '@balabaqsha/domain';
import { and, desc, eq, gte } from 'drizzle-orm';
import type { Lapsed } from '../contract/review.ts';
import type { Reviewer } from './scope.ts';

const TOLD = 5;

/**
 * The reviewer's decisions of today within his scope that came too late: before they took effect the guardian had withdrawn the application, or
 * replaced the document. The newest first.
 */
export async function loadLapsed(tx: ReadTx, { staff, scope }: Reviewer, now: Date): Promise<Lapsed[]> {
  const rows = await tx
    .select({ id: reviewDecision.id, number: application.number, renewalId: reviewDecision.renewalId })
    .from(reviewDecision)
    .innerJoin(application, eq(application.id, reviewDecision.applicationId))
    .where(and(eq(reviewDecision.decidedBy, staff.staffId), scope, eq(reviewDecision.state, 'LAPSED'), gte(reviewDecision.decidedAt, startOfDay(localDateOf(now)))))
    .orderBy(desc(reviewDecision.decidedAt))
    .limit(TOLD);
  return rows.map(({ renewalId, ...row }) => ({ ...row, onRenewal: renewalId !== null }));
}
