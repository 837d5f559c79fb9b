import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { rejectRenewalInput, renewalDecided } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { inLanguages } from '../enrolment/enrolment-rows.ts';
import { requireReason } from '../reasons/reason-in-force.ts';
import { conclusionLink, moveApplication, moveRenewal, notifyGuardians, recordAudit } from '../record/index.ts';
import { employeeName, reviewerCalling } from '../review/scope.ts';
import { lockPending } from './pending-renewal.ts';

/**
 * Rejects a new conclusion with a reason from the city's list: the application goes on as before, with its place and the
 * conclusion that it had, and the guardian may attach another one (Q10).
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED,
 * INVALID_VALUE at `reasonId`
 */
export async function rejectRenewal(deps: Deps, actor: Actor, input: z.output<typeof rejectRenewalInput>): Promise<z.infer<typeof renewalDecided>> {
  const reviewer = reviewerCalling(actor, 'staff.renewals.reject');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { application: row, renewal } = await lockPending(tx, reviewer, input.id);
    const reason = await requireReason(tx, { id: input.reasonId, kind: 'REJECTION', cityId: row.cityId, today: localDateOf(now) });
    const words = inLanguages('reason', reason.text);
    await moveRenewal(tx, now, {
      id: renewal.id,
      event: 'REJECTED',
      set: { decidedBy: reviewer.staff.staffId, rejectionReasonId: reason.id, rejectionComment: input.comment === '' ? null : input.comment },
    });
    await moveApplication(tx, now, actor, { id: row.id, from: row.state, event: 'CONCLUSION_REJECTED', details: words });
    await recordAudit(tx, now, actor, { action: 'conclusion.rejected', subject: { kind: 'application', id: row.id }, details: { application: row.number, renewal: renewal.id, reason: reason.id } });
    await notifyGuardians(tx, deps, now, [
      {
        guardianId: row.guardianId,
        applicationId: row.id,
        kind: 'CONCLUSION_REJECTED',
        params: { number: row.number, employee: await employeeName(tx, reviewer.staff.staffId), ...words, link: conclusionLink(deps, row.number) },
      },
    ]);
    return { number: row.number };
  });
}
