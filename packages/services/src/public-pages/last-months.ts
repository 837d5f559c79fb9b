import { localDateOf, startOfDay, type LocalDate } from '@balabaqsha/domain';

const MONTHS = 12;

/** The last 12 months by Almaty's calendar as `YYYY-MM`, the present one last, and the instant at which the first began. */
export function lastMonths(now: Date): { months: string[]; since: Date } {
  const today = localDateOf(now);
  const present = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const months = Array.from({ length: MONTHS }, (_, index) => {
    const month = present - (MONTHS - 1) + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
  return { months, since: startOfDay(`${months[0] ?? ''}-01` as LocalDate) };
}
