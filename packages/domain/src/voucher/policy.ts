import { localDateOf, localTimeOf } from '../calendar/zone.ts';
import { isWorkingDay, type CalendarAddition } from '../calendar/working-days.ts';

/** Numbers that a city may change without a release. Kept as versioned rows; the defaults are the guide's and ours. */
export interface VoucherPolicy {
  /** Working days to say yes or no to an offered voucher (V3). */
  respondWorkingDays: number;
  /** Working days to choose a kindergarten and conclude the contract (V6). */
  enrolWorkingDays: number;
  /** Working days that the one extension adds (V7). */
  extensionWorkingDays: number;
  /** Calendar days in the stop-list (V4). */
  restoreCalendarDays: number;
  /** Calendar days in which an annulment can be appealed against (V13). */
  appealCalendarDays: number;
  /** Working days that the kindergarten has to sign after the guardian (E5). */
  signWorkingDays: number;
  /** Hour of the reminder on the last day, 0–23 by Almaty's clock (V11). */
  reminderHour: number;
  /** Hours of a working day in which vouchers are offered, Almaty's clock, the end not included (V1). */
  issueWindow: { fromHour: number; toHour: number };
  /** A child of this age on the day of the year below leaves the queue (Q11). */
  ageLimitYears: number;
  /** `MM-DD` */
  ageLimitMonthDay: string;
  /** How many days ahead the guardian hears that the PMPK conclusion expires (Q10). */
  conclusionWarningDays: readonly number[];
  /** After so many days a forecast of the waiting time is too old to be told. */
  forecastDays: number;
}

export const DEFAULT_VOUCHER_POLICY: VoucherPolicy = {
  respondWorkingDays: 2,
  enrolWorkingDays: 5,
  extensionWorkingDays: 2,
  restoreCalendarDays: 28,
  appealCalendarDays: 30,
  signWorkingDays: 3,
  reminderHour: 10,
  issueWindow: { fromHour: 9, toHour: 18 },
  ageLimitYears: 7,
  ageLimitMonthDay: '09-01',
  conclusionWarningDays: [30, 7],
  forecastDays: 3,
};

/** The policy of a city: what it changed over the defaults. */
export function voucherPolicyWith(changes: Partial<VoucherPolicy>): VoucherPolicy {
  return { ...DEFAULT_VOUCHER_POLICY, ...changes };
}

/** Whether vouchers may be offered at this instant: nobody's two working days should begin at night (V1). */
export function inIssueWindow(now: Date, policy: VoucherPolicy, additions: readonly CalendarAddition[]): boolean {
  const today = localDateOf(now);
  return (
    isWorkingDay(today, additions) &&
    now >= localTimeOf(today, policy.issueWindow.fromHour, 0) &&
    now < localTimeOf(today, policy.issueWindow.toHour, 0)
  );
}
