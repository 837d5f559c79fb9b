import type { WriteTx } from '@balabaqsha/db';
import { voucher } from '@balabaqsha/db/schema';
import { applicationLifecycle, canExtend, DomainError, extendedDeadline, lastDayBefore, reminderTimes, type VoucherId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplicationLocked } from '../enrolment/own-application.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { newestVoucher, voucherRefusal } from './refusal.ts';

/**
 * Extends the deadline to enrol by 2 working days, once, on its last day (V7, V9). Every change of an accepted
 * voucher's dates takes the pool's lock, so the dates read here are the ones that hold.
 * @throws DomainError NOT_FOUND for other people's applications, EXTENSION_USED, EXTENSION_NOT_OPEN, VOUCHER_EXPIRED, STATE_CHANGED
 */
export async function extendVoucher(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.vouchers.extend');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await ownApplicationLocked(tx, guardianId, input.number);
    const held = await extendableVoucher(tx, row, now);
    const { policy, additions } = await loadRules(tx, row.cityId, now);
    const enrolBy = extendedDeadline(lastDayBefore(held.enrolBy), policy, additions).at;
    const reminders = reminderTimes(now, enrolBy, policy);
    await tx
      .update(voucher)
      .set({ enrolBy, extendedAt: now, halfReminderAt: reminders.half, lastDayReminderAt: reminders.lastDay })
      .where(eq(voucher.id, held.id));
    const deadline = enrolBy.toISOString();
    await moveApplication(tx, now, actor, { id: row.id, from: row.state, event: 'VOUCHER_EXTENDED', details: { deadline } });
    await recordAudit(tx, now, actor, { action: 'voucher.extended', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    await notifyGuardians(tx, deps, now, [
      { guardianId, applicationId: row.id, kind: 'VOUCHER_EXTENDED', params: { number: row.number, deadline, link: applicationLink(deps, row.number) } },
    ]);
    return { done: true };
  });
}

type Application = Awaited<ReturnType<typeof ownApplicationLocked>>;

async function extendableVoucher(tx: WriteTx, row: Application, now: Date): Promise<{ id: VoucherId; enrolBy: Date }> {
  const [held] = await tx
    .select()
    .from(voucher)
    .where(and(eq(voucher.applicationId, row.id), eq(voucher.state, 'ACCEPTED')))
    .for('update');
  if (held === undefined || held.enrolBy === null) throw voucherRefusal(await newestVoucher(tx, row), row, now);
  if (!applicationLifecycle.is(row.state, 'enrolmentDeadlineRuns')) throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
  if (now >= held.enrolBy) throw voucherRefusal(held, row, now);
  if (held.extendedAt !== null) throw new DomainError('EXTENSION_USED');
  if (!canExtend({ ...held, now })) {
    throw new DomainError('EXTENSION_NOT_OPEN', held.extensionOpensAt === null ? {} : { params: { opensAt: held.extensionOpensAt.toISOString() } });
  }
  return { id: held.id, enrolBy: held.enrolBy };
}
