import type { JobHandlers } from '@balabaqsha/jobs';
import { account, announcements, auditLog, type Deps, erasure, forecast, messages, operations, queue, retention, review, sweeps } from '@balabaqsha/services';
import { forecastInThread } from './forecast/forecast-in-thread.ts';

/** Far longer than a request takes from its receipt to its rows, far shorter than the minute between sweeps (V10). */
const SETTLE_MS = 2000;

/** How long sweeps wait. The demonstration's clock jumps to an instant and expects everything due by then. */
export function settlingOf({ demo }: Pick<Deps, 'demo'>): { settleMs: number } {
  return { settleMs: demo ? 0 : SETTLE_MS };
}

/** What each queue does: three lines at most, the work is the services'. */
export function jobHandlers(deps: Deps): JobHandlers {
  const settling = settlingOf(deps);
  return {
    'queue.advance': async (payload) => void (await queue.advanceCity(deps, payload)),
    'lane.fold': async () => void (await queue.foldLanes(deps)),
    'review.carry-out': async () => void (await review.carryOutDecisions(deps, settling)),
    'voucher.sweep': async () => void (await sweeps.annulDueVouchers(deps, settling)),
    'voucher.remind': async () => void (await sweeps.sendReminders(deps)),
    'stop-list.expire': async () => void (await sweeps.expireStopList(deps, settling)),
    'application.age-out': async () => void (await sweeps.ageOut(deps)),
    'conclusion.warn': async () => void (await sweeps.warnOfConclusions(deps)),
    'day.start': async () => void (await sweeps.startDay(deps)),
    'forecast.order': async () => void (await forecast.orderDueForecasts(deps)),
    'forecast.make': async (payload) => void (await forecast.makeForecast(deps, forecastInThread, payload)),
    'announcement.send': async (payload) => void (await announcements.sendAnnouncement(deps, payload)),
    'message.deliver': async (payload) => void (await messages.deliverMessage(deps, payload)),
    'message.sweep': async () => void (await messages.deliverDue(deps)),
    'announcement.sweep': async () => void (await messages.deliverAnnouncements(deps)),
    'audit.seal': async () => void (await auditLog.sealAuditLog(deps)),
    'audit.check-daily': async () => void (await auditLog.beginDailyAuditCheck(deps)),
    'audit.check': async (payload) => void (await auditLog.continueAuditCheck(deps, payload)),
    'invariants.check': async () => void (await operations.checkInvariants(deps)),
    'retention.clean': async () => void (await retention.cleanRetention(deps)),
    'account.erase': async () => void (await erasure.carryOutDeletions(deps)),
    'session.clean': async () => void (await account.cleanSessions(deps)),
  };
}
