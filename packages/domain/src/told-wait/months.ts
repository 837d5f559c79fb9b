import type { LocalDate } from '../codes/brand.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

export const monthOf = (date: LocalDate): Month => date.slice(0, 7);

const ordinal = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The month `n` months later, or earlier where `n` is negative. */
export function addMonths(month: Month, n: number): Month {
  const moved = ordinal(month) + n;
  return `${Math.floor(moved / 12)}-${String((moved % 12) + 1).padStart(2, '0')}`;
}

/** Months from `a` to `b`: 0 for the same month, negative where `b` is earlier. */
export function monthsBetween(a: Month, b: Month): number {
  return ordinal(b) - ordinal(a);
}
