import type { WriteTx } from '@balabaqsha/db';
import { applicationLifecycle } from '@balabaqsha/domain';
import type { Deps } from '../deps.ts';
import { inLanguages } from '../enrolment/enrolment-rows.ts';
import { applicationLink, conclusionLink, moveApplication, moveRenewal, notifyGuardians, recordAudit } from '../record/index.ts';
import { reasonText, type Decided, type Refusal } from '../review/carry-out-review.ts';
import { employeeName } from '../review/scope.ts';
import type { PendingRenewal } from './pending-renewal.ts';

/**
 * Puts a new conclusion into its application, whose row is locked and whose state and place stay as they are, and asks the
 * queue whether a voucher can be offered now (Q10).
 * @param now UTC instant of the change
 * @throws DomainError STATE_CHANGED
 */
export async function carryOutRenewalConfirmation(tx: WriteTx, deps: Deps, now: Date, { application: row, renewal }: PendingRenewal, { reviewer }: Decided): Promise<void> {
  const { conclusionNumber, conclusionIssuedOn, conclusionValidUntil, conclusionFileId } = renewal;
  await moveRenewal(tx, now, { id: renewal.id, event: 'CONFIRMED', set: { decidedBy: reviewer.staffId, replacedFileId: row.conclusionFileId } });
  await moveApplication(tx, now, reviewer, {
    id: row.id,
    from: row.state,
    event: 'CONCLUSION_RENEWED',
    set: { conclusionNumber, conclusionIssuedOn, conclusionValidUntil, conclusionFileId },
    details: { validUntil: conclusionValidUntil, was: row.conclusionValidUntil },
  });
  await recordAudit(tx, now, reviewer, { action: 'conclusion.confirmed', subject: { kind: 'application', id: row.id }, details: { application: row.number, renewal: renewal.id } });
  await notifyGuardians(tx, deps, now, [
    { guardianId: row.guardianId, applicationId: row.id, kind: 'CONCLUSION_RENEWED', params: { number: row.number, validUntil: conclusionValidUntil, link: applicationLink(deps, row.number) } },
  ]);
  if (applicationLifecycle.is(row.state, 'waiting')) await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'CONFIRMATION' });
}

/**
 * Closes a rejected conclusion: the application, whose row is locked, goes on as before, and the guardian may attach another
 * one (Q10).
 * @param now UTC instant of the change
 * @throws DomainError STATE_CHANGED
 */
export async function carryOutRenewalRejection(
  tx: WriteTx,
  deps: Deps,
  now: Date,
  { application: row, renewal }: PendingRenewal,
  { reviewer }: Decided,
  { reasonId, comment }: Refusal,
): Promise<void> {
  const words = inLanguages('reason', await reasonText(tx, reasonId));
  await moveRenewal(tx, now, { id: renewal.id, event: 'REJECTED', set: { decidedBy: reviewer.staffId, rejectionReasonId: reasonId, rejectionComment: comment } });
  await moveApplication(tx, now, reviewer, { id: row.id, from: row.state, event: 'CONCLUSION_REJECTED', details: words });
  await recordAudit(tx, now, reviewer, { action: 'conclusion.rejected', subject: { kind: 'application', id: row.id }, details: { application: row.number, renewal: renewal.id, reason: reasonId } });
  await notifyGuardians(tx, deps, now, [
    {
      guardianId: row.guardianId,
      applicationId: row.id,
      kind: 'CONCLUSION_REJECTED',
      params: { number: row.number, employee: await employeeName(tx, reviewer.staffId), ...words, link: conclusionLink(deps, row.number) },
    },
  ]);
}
