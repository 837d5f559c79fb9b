import { child } from '@balabaqsha/db/schema';
import { agesOutOn, type LocalDate, type VoucherPolicy } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';

type AgeLimit = Pick<VoucherPolicy, 'ageLimitYears' | 'ageLimitMonthDay'>;

/** Of the children of a birth year, those whose birthday comes by the day of the age limit leave a year before the others (Q11). */
export const isBornEarly = ({ ageLimitMonthDay }: AgeLimit): SQL<boolean> => sql<boolean>`to_char(${child.birthDate}, 'MM-DD') <= ${ageLimitMonthDay}`;

/** The day on which such children leave, as `agesOutOn` has it. */
export function classAgesOutOn(birthYear: number, early: boolean, policy: AgeLimit): LocalDate {
  return agesOutOn(`${birthYear}-${early ? policy.ageLimitMonthDay : '12-31'}` as LocalDate, policy);
}
