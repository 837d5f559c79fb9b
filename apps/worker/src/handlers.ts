import type { JobHandlers } from '@balabaqsha/jobs';
import { account, auditLog, type Deps, erasure, messages, operations, queue, retention, sweeps } from '@balabaqsha/services';

/** Far longer than a request takes from its receipt to its rows, far shorter than the minute between sweeps (V10). */
const SETTLE_MS = 2000;

/** What each queue does: three lines at most, the work is the services'. */
export function jobHandlers(deps: Deps): JobHandlers {
  // The demonstration's clock jumps to an instant and expects everything due by then.
  const settling = { settleMs: deps.demo ? 0 : SETTLE_MS };
  return {
    'queue.advance': async (payload) => void (await queue.advanceCity(deps, payload)),
    'lane.fold': async () => void (await queue.foldLanes(deps)),
    'voucher.sweep': async () => void (await sweeps.annulDueVouchers(deps, settling)),
    'voucher.remind': async () => void (await sweeps.sendReminders(deps)),
    'stop-list.expire': async () => void (await sweeps.expireStopList(deps, settling)),
    'application.age-out': async () => void (await sweeps.ageOut(deps)),
    'conclusion.warn': async () => void (await sweeps.warnOfConclusions(deps)),
    'day.start': async () => void (await sweeps.startDay(deps)),
    'message.deliver': async (payload) => void (await messages.deliverMessage(deps, payload)),
    'message.sweep': async () => void (await messages.deliverDue(deps)),
    'audit.seal': async () => void (await auditLog.sealAuditLog(deps)),
    'invariants.check': async () => void (await operations.checkInvariants(deps)),
    'retention.clean': async () => void (await retention.cleanRetention(deps)),
    'account.erase': async () => void (await erasure.carryOutDeletions(deps)),
    'session.clean': async () => void (await account.cleanSessions(deps)),
  };
}
