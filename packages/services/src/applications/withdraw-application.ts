import type { WriteTx } from '@balabaqsha/db';
import { enrolment, voucher, type application } from '@balabaqsha/db/schema';
import { applicationLifecycle, DomainError, enrolmentLifecycle, type EnrolmentState } from '@balabaqsha/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplicationLocked } from '../enrolment/own-application.ts';
import { moveEnrolment } from '../enrolment/enrolment-rows.ts';
import { moveApplication, notifyGuardians, recordAudit, settleAppeal } from '../record/index.ts';

/**
 * Withdraws the application at any time before the enrolment (Q9): archive, its voucher is annulled and its seat freed.
 * @throws DomainError NOT_FOUND for other people's, WITHDRAW_TOO_LATE once the child is enrolled, STATE_CHANGED
 */
export async function withdrawApplication(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.withdraw');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await ownApplicationLocked(tx, guardianId, input.number);
    if (row.state === 'ENROLLED') throw new DomainError('WITHDRAW_TOO_LATE');
    if (applicationLifecycle.next(row.state, 'WITHDRAWN') === undefined) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
    await letGo(tx, row, now);
    await settleAppeal(tx, now, row.id, { event: 'LAPSED' });
    await moveApplication(tx, now, actor, { id: row.id, from: row.state, event: 'WITHDRAWN', set: { archiveReason: 'WITHDRAWN' } });
    await recordAudit(tx, now, actor, { action: 'application.withdrawn', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    await notifyGuardians(tx, deps, now, [{ guardianId, applicationId: row.id, kind: 'APPLICATION_WITHDRAWN', params: { number: row.number } }]);
    if (applicationLifecycle.is(row.state, 'holdingVoucher')) await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'VOUCHER_DEAD' });
    return { done: true };
  });
}

/** Annuls the voucher and gives back the seat, where there are any. */
async function letGo(tx: WriteTx, row: Pick<typeof application.$inferSelect, 'id'>, now: Date): Promise<void> {
  await tx
    .update(voucher)
    .set({ state: 'ANNULLED', annulmentReason: 'WITHDRAWN', annulledAt: now, halfReminderAt: null, lastDayReminderAt: null })
    .where(and(eq(voucher.applicationId, row.id), inArray(voucher.state, ['OFFERED', 'ACCEPTED'])));
  const [held] = await tx
    .select({ id: enrolment.id, state: enrolment.state })
    .from(enrolment)
    .where(and(eq(enrolment.applicationId, row.id), inArray(enrolment.state, [...enrolmentLifecycle.categories.open])));
  if (held === undefined) return;
  await moveEnrolment(tx, { id: held.id, from: held.state, event: endingOf(held.state), set: { closedAt: now } });
}

/** The guardian takes a choice back for as long as that is possible; after his signature the choice lapses. */
function endingOf(state: EnrolmentState): 'TAKEN_BACK' | 'LAPSED' {
  return enrolmentLifecycle.next(state, 'TAKEN_BACK') === undefined ? 'LAPSED' : 'TAKEN_BACK';
}
