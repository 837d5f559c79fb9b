import type { LocalDate } from '../codes/brand.ts';
import { yearOf } from './local-date.ts';

/** The calendar year in which the academic year of a day begins: it begins on 1 September. */
export function academicYearOf(day: LocalDate): number {
  return day.slice(5) >= '09-01' ? yearOf(day) : yearOf(day) - 1;
}

/** Whether a group of that academic year still waits for the change to the present one. */
export function awaitsYearChange(academicYear: number | null, today: LocalDate): boolean {
  return academicYear !== null && academicYear < academicYearOf(today);
}
