import type { LocalDate } from '../codes/brand.ts';
import { addDays } from '../calendar/local-date.ts';
import type { VoucherPolicy } from '../voucher/policy.ts';

/** Whether the PMPK conclusion still holds on this day; its last day counts (Q10). */
export function conclusionValid(validUntil: LocalDate, today: LocalDate): boolean {
  return today <= validUntil;
}

/** Days on which the guardian is warned that the conclusion expires, earliest first (Q10). */
export function conclusionWarningDates(validUntil: LocalDate, policy: Pick<VoucherPolicy, 'conclusionWarningDays'>): LocalDate[] {
  return policy.conclusionWarningDays.map((days) => addDays(validUntil, -days)).sort();
}

/**
 * The first day on which a new conclusion can be attached: that of the earliest warning, without warnings the day after the
 * present one has run out (Q10).
 */
export function renewalOpensOn(validUntil: LocalDate, policy: Pick<VoucherPolicy, 'conclusionWarningDays'>): LocalDate {
  return conclusionWarningDates(validUntil, policy)[0] ?? addDays(validUntil, 1);
}
