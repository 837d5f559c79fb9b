import type { AgeLimit } from '../queue/age-limit.ts';
import type { GroupKind } from './group-change.ts';

/** What becomes of a group in a new academic year: its children grow with it, or it takes in those who are younger. */
export const YEAR_CHOICES = ['KEEP', 'SHIFT'] as const;
export type YearChoice = (typeof YEAR_CHOICES)[number];

/** The years of a group. `academicYear` is the calendar year in which it begins; `null` where the group names none. */
export type GroupYears = Pick<GroupKind, 'birthYearFrom' | 'birthYearTo'> & { academicYear: number | null };

/** Whether a group can begin that academic year: it is in none, or in an earlier one. */
export function canBeginYear(group: Pick<GroupYears, 'academicYear'>, academicYear: number): boolean {
  return group.academicYear === null || group.academicYear < academicYear;
}

/**
 * The group's years once it has begun the academic year. `SHIFT` moves the birth years by as many years as the academic year
 * moves, by one where the group names none; `KEEP` leaves them.
 */
export function yearsBegun(group: GroupYears, academicYear: number, choice: YearChoice): GroupYears & { academicYear: number } {
  const by = choice === 'KEEP' ? 0 : academicYear - (group.academicYear ?? academicYear - 1);
  return { academicYear, birthYearFrom: group.birthYearFrom + by, birthYearTo: group.birthYearTo + by };
}

/** What is proposed: younger children where the eldest reach the age limit in that year (Q11), else the same ones. */
export function proposedChoice(group: Pick<GroupYears, 'birthYearFrom'>, academicYear: number, policy: Pick<AgeLimit, 'ageLimitYears'>): YearChoice {
  return academicYear - group.birthYearFrom >= policy.ageLimitYears ? 'SHIFT' : 'KEEP';
}

/** Whether a child is too old for the group's new birth years: it leaves with the year that is over. */
export function outgrows(birthYear: number, years: Pick<GroupYears, 'birthYearFrom'>): boolean {
  return birthYear < years.birthYearFrom;
}
