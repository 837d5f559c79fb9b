import { isUniqueViolation, type ReadTx } from '@balabaqsha/db';
import { appeal, file } from '@balabaqsha/db/schema';
import { appealDeadline, appealLifecycle, DomainError, endedByDeadline, type FileId, type GuardianId } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { sendAppealInput } from '../contract/appeal.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplicationLocked } from '../enrolment/own-application.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { newestVoucher } from '../vouchers/refusal.ts';

/**
 * Takes the guardian's appeal against an annulment that nobody decided by hand: once for each, within 30 days (V13). The
 * application stays where it is until an officer decides.
 * @throws DomainError NOT_FOUND for other people's, STATE_CHANGED where no deadline led to the application's state,
 * APPEAL_EXPIRED with `deadline` at or after the end of its time, APPEAL_SENT for a second one, FILE_MISSING at `fileId`
 */
export async function sendAppeal(deps: Deps, actor: Actor, input: z.output<typeof sendAppealInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.appeal');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await ownApplicationLocked(tx, guardianId, input.number);
    const annulled = await newestVoucher(tx, row);
    if (!endedByDeadline(row) || annulled === undefined || annulled.annulledAt === null) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
    const { policy } = await loadRules(tx, row.cityId, now);
    const deadline = appealDeadline(annulled.annulledAt, policy);
    if (now >= deadline) throw new DomainError('APPEAL_EXPIRED', { params: { deadline: deadline.toISOString() } });
    const fileId = await ownAttachment(tx, guardianId, input.fileId ?? null);
    try {
      await tx.insert(appeal).values({ applicationId: row.id, voucherId: annulled.id, state: appealLifecycle.initial.state, text: input.text, fileId, sentAt: now });
    } catch (error) {
      if (isUniqueViolation(error, 'appeal_voucher_id_unique')) throw new DomainError('APPEAL_SENT');
      throw error;
    }
    await moveApplication(tx, now, actor, { id: row.id, from: row.state, event: 'APPEALED' });
    await recordAudit(tx, now, actor, { action: 'appeal.sent', subject: { kind: 'application', id: row.id }, details: { application: row.number, file: fileId } });
    await notifyGuardians(tx, deps, now, [{ guardianId, applicationId: row.id, kind: 'APPEAL_RECEIVED', params: { number: row.number, link: applicationLink(deps, row.number) } }]);
    return { done: true };
  });
}

/** A file that this guardian sent for an appeal. */
async function ownAttachment(tx: ReadTx, guardianId: GuardianId, id: string | null): Promise<FileId | null> {
  if (id === null) return null;
  const [kept] = await tx
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.id, id as FileId), eq(file.guardianId, guardianId), eq(file.purpose, 'APPEAL'), isNull(file.erasedAt)));
  if (kept === undefined) throw new DomainError('FILE_MISSING', { field: 'fileId' });
  return kept.id;
}
