import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { rejectInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { inLanguages } from '../enrolment/enrolment-rows.ts';
import { requireReason } from '../reasons/reason-in-force.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { employeeName, lockUndecided, reviewerCalling } from './scope.ts';

/**
 * Rejects an application with a reason from the city's list: it goes to the archive and the guardian is told by whom and
 * why (Q5).
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED,
 * INVALID_VALUE at `reasonId`
 */
export async function rejectApplication(deps: Deps, actor: Actor, input: z.output<typeof rejectInput>): Promise<{ done: true }> {
  const reviewer = reviewerCalling(actor, 'staff.review.reject');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await lockUndecided(tx, reviewer, input.number);
    const reason = await requireReason(tx, { id: input.reasonId, kind: 'REJECTION', cityId: row.cityId, today: localDateOf(now) });
    const words = inLanguages('reason', reason.text);
    await moveApplication(tx, now, actor, {
      id: row.id,
      from: 'AWAITING_REVIEW',
      event: 'REJECTED',
      set: {
        archiveReason: 'REJECTED',
        reviewedBy: reviewer.staff.staffId,
        reviewedAt: now,
        rejectionReasonId: reason.id,
        rejectionComment: input.comment === '' ? null : input.comment,
      },
      details: words,
    });
    await recordAudit(tx, now, actor, { action: 'application.rejected', subject: { kind: 'application', id: row.id }, details: { application: row.number, reason: reason.id } });
    await notifyGuardians(tx, deps, now, [
      {
        guardianId: row.guardianId,
        applicationId: row.id,
        kind: 'APPLICATION_REJECTED',
        params: { number: row.number, employee: await employeeName(tx, reviewer.staff.staffId), ...words, link: applicationLink(deps, row.number) },
      },
    ]);
    return { done: true };
  });
}
