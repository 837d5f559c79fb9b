import type { LocalDate } from '../codes/brand.ts';
import { ageOn, yearOf } from '../calendar/local-date.ts';
import type { VoucherPolicy } from '../voucher/policy.ts';

type AgeLimit = Pick<VoucherPolicy, 'ageLimitYears' | 'ageLimitMonthDay'>;

/** The day on which the child leaves the queue: the first 1 September at which it is 7 (Q11). */
export function agesOutOn(birthDate: LocalDate, policy: AgeLimit): LocalDate {
  const dayOf = (year: number) => `${year}-${policy.ageLimitMonthDay}` as LocalDate;
  const year = yearOf(birthDate) + policy.ageLimitYears;
  return ageOn(birthDate, dayOf(year)) >= policy.ageLimitYears ? dayOf(year) : dayOf(year + 1);
}

/** Whether the child is past the age limit on this day (Q11). */
export function agedOut(birthDate: LocalDate, today: LocalDate, policy: AgeLimit): boolean {
  return today >= agesOutOn(birthDate, policy);
}
