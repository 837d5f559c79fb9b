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
