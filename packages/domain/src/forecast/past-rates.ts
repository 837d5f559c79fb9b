import type { ApplicationEvent } from '../lifecycle/application.ts';
import { gamma, type Random } from '../simulation/random.ts';
import type { MonthRow } from '../simulation/tally.ts';
import type { VoucherPolicy } from '../voucher/policy.ts';

/** What people did in the past months, over all correction types so that there is enough of it to count. */
export interface PastCounts {
  /** Vouchers by what became of them: kept to the enrolment, or dead by silence (V4), a no (V5), no contract in time (V8). */
  kept: number;
  silent: number;
  declined: number;
  notEnrolled: number;
  /** Came back from the stop-list (V4). */
  restored: number;
  /** Withdrew (Q9), of how many who waited for a month. */
  withdrawn: number;
  waitingMonths: number;
  /** Left a seat before the age limit (E7), of how many who had one for a month. */
  leavings: number;
  enrolledMonths: number;
}

/** Counts the past months. In the month of the age limit a whole year's children leave, so its leavings say nothing about the others. */
export function pastCounts(months: readonly MonthRow[], policy: Pick<VoucherPolicy, 'ageLimitMonthDay'>): PastCounts {
  const count = (event: ApplicationEvent, rows = months) => rows.reduce((sum, { events }) => sum + events[event], 0);
  const ordinary = months.filter(({ month }) => month.slice(5) !== policy.ageLimitMonthDay.slice(0, 2));
  const [silent, declined, notEnrolled] = [count('VOUCHER_SILENCE'), count('VOUCHER_DECLINED'), count('VOUCHER_NOT_ENROLLED')];
  return {
    kept: Math.max(count('VOUCHER_OFFERED') - silent - declined - notEnrolled, 0),
    silent,
    declined,
    notEnrolled,
    restored: count('STOP_LIST_RESTORED'),
    withdrawn: count('WITHDRAWN'),
    waitingMonths: months.reduce((sum, { waiting }) => sum + waiting, 0),
    // What was taken back within the day was nobody's leaving.
    leavings: Math.max(count('DISENROLLED', ordinary) - count('DISENROLMENT_UNDONE', ordinary), 0),
    enrolledMonths: ordinary.reduce((sum, { enrolled }) => sum + enrolled, 0),
  };
}

/** What people do in one possible future. */
export interface FutureRates {
  /** Shares of the vouchers, adding up to 1. */
  answers: readonly [kept: number, silent: number, declined: number, notEnrolled: number];
  /** Of the silent. */
  restoredShare: number;
  withdrawnPerMonth: number;
  leavingPerMonth: number;
}

/** Draws what people will do: the smaller the counts, the less surely they tell (Gamma posteriors). */
export function drawRates(counts: PastCounts, random: Random): FutureRates {
  const likely = (count: number) => gamma(random, count + 0.5);
  const answers = [likely(counts.kept), likely(counts.silent), likely(counts.declined), likely(counts.notEnrolled)] as const;
  const all = answers.reduce((sum, each) => sum + each, 0);
  const [restored, gone] = [likely(counts.restored), likely(Math.max(counts.silent - counts.restored, 0))];
  return {
    answers: [answers[0] / all, answers[1] / all, answers[2] / all, answers[3] / all],
    restoredShare: restored / (restored + gone),
    withdrawnPerMonth: likely(counts.withdrawn) / Math.max(counts.waitingMonths, 1),
    leavingPerMonth: likely(counts.leavings) / Math.max(counts.enrolledMonths, 1),
  };
}
