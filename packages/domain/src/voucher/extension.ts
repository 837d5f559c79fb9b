import type { LocalDate } from '../codes/brand.ts';
import { workingDaysAfter, type CalendarAddition, type Deadline } from '../calendar/working-days.ts';
import { endOfDay, startOfDay } from '../calendar/zone.ts';
import { enrolDeadline } from './deadlines.ts';
import type { VoucherPolicy } from './policy.ts';

/** When the extension can be taken: from 00:00 to 24:00 of the last day to enrol, wherever that day moved to (V7, V9). */
export function extensionWindow(enrolLastDay: LocalDate): { opensAt: Date; closesAt: Date } {
  return { opensAt: startOfDay(enrolLastDay), closesAt: endOfDay(enrolLastDay) };
}

/** From when a voucher accepted at this instant can be extended: 00:00 of the 5th working day (V7, V9). */
export function extensionOpensAt(acceptedAt: Date, policy: VoucherPolicy, additions: readonly CalendarAddition[]): Date {
  return extensionWindow(enrolDeadline(acceptedAt, policy, additions).lastDay).opensAt;
}

/** The deadline to enrol once the extension is taken: 2 working days after the last day it had (V7). */
export function extendedDeadline(enrolLastDay: LocalDate, policy: VoucherPolicy, additions: readonly CalendarAddition[]): Deadline {
  return workingDaysAfter(enrolLastDay, policy.extensionWorkingDays, additions);
}

/** Whether the extension can be taken now: in its window, once (V7, V9, V10). */
export function canExtend(voucher: { now: Date; extensionOpensAt: Date | null; enrolBy: Date | null; extendedAt: Date | null }): boolean {
  const { now, extensionOpensAt: opensAt, enrolBy, extendedAt } = voucher;
  return extendedAt === null && opensAt !== null && enrolBy !== null && now >= opensAt && now < enrolBy;
}
