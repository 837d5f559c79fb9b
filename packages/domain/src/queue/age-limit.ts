import type { LocalDate } from '../codes/brand.ts';
import { addDays, ageOn, yearOf } from '../calendar/local-date.ts';
import type { VoucherPolicy } from '../voucher/policy.ts';

export type AgeLimit = Pick<VoucherPolicy, 'ageLimitYears' | 'ageLimitMonthDay'>;

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

/** Birthdays of a leap year: the limit treats those of every year alike. */
const BIRTHDAYS = Array.from({ length: 366 }, (_, day) => addDays('2020-01-01' as LocalDate, day));

/** Whether a child of some birthday would leave the queue earlier than by the limit that holds (Q11). */
export function isStricterAge(before: AgeLimit, after: AgeLimit): boolean {
  return BIRTHDAYS.some((born) => agesOutOn(born, after) < agesOutOn(born, before));
}
