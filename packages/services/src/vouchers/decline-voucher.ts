import { voucher } from '@balabaqsha/db/schema';
import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplicationLocked } from '../enrolment/own-application.ts';
import { moveApplication, notifyGuardians, recordAudit } from '../record/index.ts';
import { newestVoucher, voucherRefusal } from './refusal.ts';

/**
 * «Нет»: the voucher is annulled, the application goes to the archive (V5) and the seat to the next in the queue.
 * The pool's lock comes first because a promised seat becomes free.
 * @throws DomainError NOT_FOUND for other people's applications, VOUCHER_EXPIRED, STATE_CHANGED
 */
export async function declineVoucher(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.vouchers.decline');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await ownApplicationLocked(tx, guardianId, input.number);
    const [declined] = await tx
      .update(voucher)
      .set({ state: 'ANNULLED', annulmentReason: 'DECLINED', annulledAt: now, halfReminderAt: null, lastDayReminderAt: null })
      .where(and(eq(voucher.applicationId, row.id), eq(voucher.state, 'OFFERED'), gt(voucher.respondBy, now)))
      .returning({ id: voucher.id });
    if (declined === undefined) throw voucherRefusal(await newestVoucher(tx, row), row, now);
    await moveApplication(tx, now, actor, { id: row.id, from: 'VOUCHER_OFFERED', event: 'VOUCHER_DECLINED', set: { archiveReason: 'DECLINED' } });
    await recordAudit(tx, now, actor, { action: 'voucher.declined', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    await notifyGuardians(tx, deps, now, [{ guardianId, applicationId: row.id, kind: 'VOUCHER_DECLINED', params: { number: row.number } }]);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId: row.cityId, cause: 'VOUCHER_DEAD' });
    return { done: true };
  });
}
