import { addDays } from '../calendar/local-date.ts';
import { workingDaysAfter, type CalendarAddition, type Deadline } from '../calendar/working-days.ts';
import { endOfDay, localDateOf } from '../calendar/zone.ts';
import type { VoucherPolicy } from './policy.ts';

/** By when the guardian says yes or no to a voucher offered at this instant (V3, V9). */
export function respondDeadline(offeredAt: Date, policy: VoucherPolicy, additions: readonly CalendarAddition[]): Deadline {
  return workingDaysAfter(localDateOf(offeredAt), policy.respondWorkingDays, additions);
}

/** By when the child has to be enrolled after the guardian said yes at this instant (V6, V9). */
export function enrolDeadline(acceptedAt: Date, policy: VoucherPolicy, additions: readonly CalendarAddition[]): Deadline {
  return workingDaysAfter(localDateOf(acceptedAt), policy.enrolWorkingDays, additions);
}

/** By when the kindergarten should sign after the guardian signed at this instant (E5). */
export function signDeadline(guardianSignedAt: Date, policy: VoucherPolicy, additions: readonly CalendarAddition[]): Deadline {
  return workingDaysAfter(localDateOf(guardianSignedAt), policy.signWorkingDays, additions);
}

/** Until when an application may be restored from the stop-list: 24:00 of the last calendar day (V4, V9). */
export function restoreDeadline(stopListedAt: Date, policy: Pick<VoucherPolicy, 'restoreCalendarDays'>): Date {
  return endOfDay(addDays(localDateOf(stopListedAt), policy.restoreCalendarDays));
}
