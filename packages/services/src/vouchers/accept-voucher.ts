import { voucher } from '@balabaqsha/db/schema';
import { enrolDeadline, extensionOpensAt, reminderTimes } from '@balabaqsha/domain';
import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadRules } from '../city-rules/index.ts';
import type { numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplication } from '../enrolment/own-application.ts';
import { applicationLink, moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { newestVoucher, voucherRefusal } from './refusal.ts';

/**
 * «Да»: the guardian wants the seat and has 5 working days to enrol (V3, V6). The clock is read when the action arrives
 * and compared with the deadline in the update that takes the voucher's row: before it the action wins, at it or after
 * it loses, whatever the sweeps have done, and of accepting, declining and annulling exactly one happens (V10).
 * @throws DomainError NOT_FOUND for other people's applications, VOUCHER_EXPIRED, STATE_CHANGED
 */
export async function acceptVoucher(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.vouchers.accept');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await ownApplication(tx, guardianId, input.number);
    // The voucher's row first: a change of the calendar that holds it has committed before the days are counted (K2).
    await tx.select({ id: voucher.id }).from(voucher).where(and(eq(voucher.applicationId, row.id), eq(voucher.state, 'OFFERED'))).for('update');
    const { policy, additions } = await loadRules(tx, row.cityId, now);
    const enrolBy = enrolDeadline(now, policy, additions).at;
    const reminders = reminderTimes(now, enrolBy, policy);
    const [accepted] = await tx
      .update(voucher)
      .set({
        state: 'ACCEPTED',
        acceptedAt: now,
        enrolBy,
        extensionOpensAt: extensionOpensAt(now, policy, additions),
        halfReminderAt: reminders.half,
        lastDayReminderAt: reminders.lastDay,
      })
      .where(and(eq(voucher.applicationId, row.id), eq(voucher.state, 'OFFERED'), gt(voucher.respondBy, now)))
      .returning({ id: voucher.id });
    if (accepted === undefined) throw voucherRefusal(await newestVoucher(tx, row), row, now);
    const deadline = enrolBy.toISOString();
    await moveApplication(tx, now, actor, { id: row.id, from: 'VOUCHER_OFFERED', event: 'VOUCHER_ACCEPTED', details: { deadline } });
    await recordAudit(tx, now, actor, { action: 'voucher.accepted', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    await notifyGuardians(tx, deps, now, [
      { guardianId, applicationId: row.id, kind: 'VOUCHER_ACCEPTED', params: { number: row.number, deadline, link: applicationLink(deps, row.number) } },
    ]);
    return { done: true };
  });
}
