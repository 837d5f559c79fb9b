import type { LocalDate } from '../codes/brand.ts';
import { addDays, yearOf } from '../calendar/local-date.ts';
import { workingDaysOfMonth } from '../simulation/day-calendar.ts';
import type { CityOutlook } from './city-outlook.ts';

/** The working days on which vouchers can still be offered. Days and age limits are known by their index. */
export interface ComingDays {
  days: readonly LocalDate[];
  /** The coming days of the year on which children reach the age limit (Q11). */
  limits: readonly LocalDate[];
  /** How many of the limits lie behind when a day begins. */
  limitsPassed: readonly number[];
}

/** The working days after today for as long as somebody who waits is below the age limit (K1, Q11). */
export function comingDays({ today, waiting, policy, calendar }: Pick<CityOutlook, 'today' | 'waiting' | 'policy' | 'calendar'>): ComingDays {
  const end = waiting.reduce((latest, { agesOutOn }) => (agesOutOn > latest ? agesOutOn : latest), today);
  const days: LocalDate[] = [];
  for (let month = `${today.slice(0, 7)}-01` as LocalDate; month < end; month = `${addDays(month, 31).slice(0, 7)}-01` as LocalDate) {
    days.push(...workingDaysOfMonth(month, calendar).filter((day) => day > today && day < end));
  }
  const years = Array.from({ length: yearOf(end) - yearOf(today) + 1 }, (_, more) => yearOf(today) + more);
  const limits = years.map((year) => `${year}-${policy.ageLimitMonthDay}` as LocalDate).filter((limit) => limit > today);
  return { days, limits, limitsPassed: days.map((day) => limits.filter((limit) => limit <= day).length) };
}

/** The limit at which a child leaves; as many as there are where it leaves after all of them. */
export const limitAt = (agesOutOn: LocalDate, limits: readonly LocalDate[]): number => limits.filter((limit) => limit < agesOutOn).length;
