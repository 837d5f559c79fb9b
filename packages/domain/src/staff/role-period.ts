import type { LocalDate } from '../codes/brand.ts';

/** The days of a role, both among them; without `validTo` it has no end (S1). */
export interface RolePeriod {
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

export type RoleState = 'COMING' | 'IN_FORCE' | 'ENDED';

/** Whether a role counts on a day of Almaty (S1). No job has to run for it: the day alone decides. */
export function roleStateOn(day: LocalDate, { validFrom, validTo }: RolePeriod): RoleState {
  if (day < validFrom) return 'COMING';
  return validTo === null || day <= validTo ? 'IN_FORCE' : 'ENDED';
}

/** Whether two roles count on the same day at least once. */
export function periodsMeet(one: RolePeriod, other: RolePeriod): boolean {
  return (one.validTo === null || other.validFrom <= one.validTo) && (other.validTo === null || one.validFrom <= other.validTo);
}
