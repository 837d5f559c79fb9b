import { applicationLifecycle } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { renewalDecided, renewalInput } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, moveApplication, moveRenewal, notifyGuardians, recordAudit } from '../record/index.ts';
import { reviewerCalling } from '../review/scope.ts';
import { lockPending } from './pending-renewal.ts';

/**
 * Confirms a new conclusion: it stands in the application from now on, whose state and place stay as they are, and the queue
 * is asked whether a voucher can be offered now (Q10).
 * @throws DomainError NOT_FOUND, RELATIVE_DECISION (S6), ALREADY_DECIDED with `employee` (S3), STATE_CHANGED
 */
export async function confirmRenewal(deps: Deps, actor: Actor, input: z.output<typeof renewalInput>): Promise<z.infer<typeof renewalDecided>> {
  const reviewer = reviewerCalling(actor, 'staff.renewals.confirm');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { application: row, renewal } = await lockPending(tx, reviewer, input.id);
    const { conclusionNumber, conclusionIssuedOn, conclusionValidUntil, conclusionFileId } = renewal;
    await moveRenewal(tx, now, { id: renewal.id, event: 'CONFIRMED', set: { decidedBy: reviewer.staff.staffId, replacedFileId: row.conclusionFileId } });
    await moveApplication(tx, now, actor, {
      id: row.id,
      from: row.state,
      event: 'CONCLUSION_RENEWED',
      set: { conclusionNumber, conclusionIssuedOn, conclusionValidUntil, conclusionFileId },
      details: { validUntil: conclusionValidUntil, was: row.conclusionValidUntil },
    });
    await recordAudit(tx, now, actor, { action: 'conclusion.confirmed', subject: { kind: 'application', id: row.id }, details: { application: row.number, renewal: renewal.id } });
    await notifyGuardians(tx, deps, now, [
      { guardianId: row.guardianId, applicationId: row.id, kind: 'CONCLUSION_RENEWED', params: { number: row.number, validUntil: conclusionValidUntil, link: applicationLink(deps, row.number) } },
    ]);
    if (applicationLifecycle.is(row.state, 'waiting')) await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'CONFIRMATION' });
    return { number: row.number };
  });
}
