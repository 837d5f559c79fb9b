import type { LocalDate } from '../codes/brand.ts';
import { addDays, weekdayOf } from './local-date.ts';

/** Public holidays and religious days off; their names live in i18n. */
export const HOLIDAYS = [
  'NEW_YEAR',
  'ORTHODOX_CHRISTMAS',
  'WOMENS_DAY',
  'CONSTITUTION_DAY',
  'NAURYZ',
  'UNITY_DAY',
  'DEFENDERS_DAY',
  'VICTORY_DAY',
  'KURBAN_AIT',
  'CAPITAL_DAY',
  'REPUBLIC_DAY',
  'INDEPENDENCE_DAY',
] as const;
export type HolidayCode = (typeof HOLIDAYS)[number];

interface FixedHoliday {
  holiday: HolidayCode;
  /** `MM-DD` */
  days: readonly string[];
  fromYear?: number;
  untilYear?: number;
}

/** Holidays that move to a working day when they fall on a weekend (K1). The table holds for 2022 and later. */
const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  { holiday: 'NEW_YEAR', days: ['01-01', '01-02'] },
  { holiday: 'WOMENS_DAY', days: ['03-08'] },
  { holiday: 'CONSTITUTION_DAY', days: ['03-15'], fromYear: 2027 },
  { holiday: 'NAURYZ', days: ['03-21', '03-22', '03-23'] },
  { holiday: 'UNITY_DAY', days: ['05-01'] },
  { holiday: 'DEFENDERS_DAY', days: ['05-07'] },
  { holiday: 'VICTORY_DAY', days: ['05-09'] },
  { holiday: 'CAPITAL_DAY', days: ['07-06'] },
  { holiday: 'CONSTITUTION_DAY', days: ['08-30'], untilYear: 2025 },
  { holiday: 'REPUBLIC_DAY', days: ['10-25'] },
  { holiday: 'INDEPENDENCE_DAY', days: ['12-16'] },
];

/**
 * First day of Kurban Ait, set each year by the lunar calendar. 2027 is expected, not yet published; officers add the
 * years after it (K2).
 */
const KURBAN_AIT: Readonly<Record<number, string>> = { 2024: '06-16', 2025: '06-06', 2026: '05-27', 2027: '05-16' };

/** Days that the government moved: `off` is free because `worked` is worked in its stead. */
export const PUBLISHED_MOVES: readonly { off: LocalDate; worked: LocalDate }[] = [
  { off: '2024-05-08' as LocalDate, worked: '2024-05-04' as LocalDate },
  { off: '2025-01-03' as LocalDate, worked: '2025-01-05' as LocalDate },
];

/** What the law makes of a day off. `of` is the day that a substitute stands for. */
export type LawfulDayOff =
  | { code: 'HOLIDAY'; holiday: HolidayCode }
  | { code: 'RELIGIOUS'; holiday: HolidayCode }
  | { code: 'SUBSTITUTE'; holiday?: HolidayCode; of: LocalDate };

function computeYear(year: number): ReadonlyMap<LocalDate, LawfulDayOff> {
  const day = (monthDay: string) => `${year}-${monthDay}` as LocalDate;
  const fixed = FIXED_HOLIDAYS.filter((entry) => year >= (entry.fromYear ?? year) && year <= (entry.untilYear ?? year)).flatMap((entry) =>
    entry.days.map((monthDay) => ({ date: day(monthDay), holiday: entry.holiday })),
  );
  const result = new Map<LocalDate, LawfulDayOff>();
  result.set(day('01-07'), { code: 'RELIGIOUS', holiday: 'ORTHODOX_CHRISTMAS' });
  const kurbanAit = KURBAN_AIT[year];
  if (kurbanAit !== undefined) result.set(day(kurbanAit), { code: 'RELIGIOUS', holiday: 'KURBAN_AIT' });
  for (const { date, holiday } of fixed) result.set(date, { code: 'HOLIDAY', holiday });
  for (const { date, holiday } of fixed) {
    if (weekdayOf(date) < 6) continue;
    let substitute = addDays(date, 1);
    while (weekdayOf(substitute) >= 6 || result.has(substitute)) substitute = addDays(substitute, 1);
    result.set(substitute, { code: 'SUBSTITUTE', holiday, of: date });
  }
  for (const { off, worked } of PUBLISHED_MOVES) {
    if (off.startsWith(`${year}-`)) result.set(off, { code: 'SUBSTITUTE', of: worked });
  }
  return result;
}

const years = new Map<number, ReadonlyMap<LocalDate, LawfulDayOff>>();

/**
 * Holidays, religious days off and substitutes of a year (K1), without ordinary weekends. A holiday on a weekend moves
 * to the first following day that is no weekend, holiday, religious day off or substitute; religious ones never move.
 */
export function lawfulDaysOff(year: number): ReadonlyMap<LocalDate, LawfulDayOff> {
  const known = years.get(year);
  if (known !== undefined) return known;
  const computed = computeYear(year);
  years.set(year, computed);
  return computed;
}
