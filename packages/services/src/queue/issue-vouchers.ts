import { insertMany, type WriteTx } from '@balabaqsha/db';
import { voucher } from '@balabaqsha/db/schema';
import { reminderTimes, respondDeadline } from '@balabaqsha/domain';
import type { Actor } from '../actor.ts';
import type { CityRules } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, moveApplications, notifyGuardians, recordAudit } from '../record/index.ts';
import { newVoucherCode } from './voucher-code.ts';
import type { WaitingHead } from './waiting-heads.ts';

/**
 * Gives each of these waiting applications a voucher (V3): rows, states, history, audit and notices, a fixed number of
 * statements for any number of them. The caller holds the pool's lock and has made sure of the seats.
 * @param now UTC instant of the offer; day 0 of the deadline
 * @throws DomainError STATE_CHANGED when one of them waits no more
 */
export async function issueVouchers(tx: WriteTx, deps: Deps, actor: Actor, now: Date, { policy, additions }: CityRules, offered: readonly WaitingHead[]): Promise<void> {
  if (offered.length === 0) return;
  const respondBy = respondDeadline(now, policy, additions).at;
  const reminders = reminderTimes(now, respondBy, policy);
  const deadline = respondBy.toISOString();
  await moveApplications(tx, now, actor, { ids: offered.map(({ id }) => id), from: 'IN_QUEUE', event: 'VOUCHER_OFFERED', details: () => ({ deadline }) });
  await Promise.all([
    insertMany(
      tx,
      voucher,
      offered.map(({ id }) => ({
        code: newVoucherCode(),
        applicationId: id,
        state: 'OFFERED' as const,
        offeredAt: now,
        respondBy,
        halfReminderAt: reminders.half,
        lastDayReminderAt: reminders.lastDay,
      })),
    ),
    recordAudit(tx, now, actor, ...offered.map(({ id, number }) => ({ action: 'voucher.offered', subject: { kind: 'application', id }, details: { application: number } }))),
    notifyGuardians(
      tx,
      deps,
      now,
      offered.map(({ id, number, guardianId }) => ({
        guardianId,
        applicationId: id,
        kind: 'VOUCHER_OFFERED' as const,
        params: { number, deadline, link: applicationLink(deps, number) },
      })),
    ),
  ]);
}
