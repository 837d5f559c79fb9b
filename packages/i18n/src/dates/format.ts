import { isLocalDate, localDateOf, startOfDay, weekdayOf, type LocalDate, type Locale } from '@balabaqsha/domain';
import { KAZAKH_MONTHS_LOCATIVE, MONTHS, MONTHS_SHORT, MONTHS_WITH_DAY, WEEKDAYS, WEEKDAYS_SHORT } from './names.ts';

const NO_BREAK_SPACE = '\u00a0';

/** An instant, or a day of the calendar. An instant is shown as the day it falls on in Almaty (K1). */
export type DateLike = Date | LocalDate;

/** «25 ноября 2026», «2026 жылғы 25 қараша», “25 November 2026”. */
export function formatDate(locale: Locale, date: DateLike): string {
  const { year } = partsOf(date);
  const day = formatDay(locale, date);
  return locale === 'kk' ? `${year} жылғы ${day}` : `${day} ${year}`;
}

/** When something happened, inside a sentence: «отправлено 25 ноября 2026», «2026 жылғы 25 қарашада жіберілген», “sent on 25 November 2026”. */
export function formatOnDate(locale: Locale, date: DateLike): string {
  if (locale === 'ru') return formatDate(locale, date);
  if (locale === 'en') return `on ${formatDate(locale, date)}`;
  const { year, month, day } = partsOf(date);
  return `${year} жылғы ${day}${NO_BREAK_SPACE}${nameAt(KAZAKH_MONTHS_LOCATIVE, month - 1)}`;
}

/** Day and month without the year, never torn apart at a line's end: «25 ноября», «25 қараша», “25 November”. */
export function formatDay(locale: Locale, date: DateLike): string {
  const { month, day } = partsOf(date);
  return `${day}${NO_BREAK_SPACE}${nameAt(MONTHS_WITH_DAY[locale], month - 1)}`;
}

/** `25.11.2026` in every language: the country's own way of writing a date. */
export function formatDateShort(date: DateLike): string {
  const { year, month, day } = partsOf(date);
  return `${twoDigits(day)}.${twoDigits(month)}.${year}`;
}

/** Hours and minutes in Almaty, 00:00 to 23:59. */
export function formatTime(instant: Date): string {
  const minutes = minutesOfDay(instant);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** «25 ноября 2026, 14:05», Almaty time. */
export function formatDateTime(locale: Locale, instant: Date): string {
  return `${formatDate(locale, instant)}, ${formatTime(instant)}`;
}

/** «среда», «сәрсенбі», “Wednesday”. */
export function formatWeekday(locale: Locale, date: DateLike): string {
  return nameAt(WEEKDAYS[locale], weekdayIndex(date));
}

/** «ср», «ср», “Wed”: for the cells of a calendar. */
export function formatWeekdayShort(locale: Locale, date: DateLike): string {
  return nameAt(WEEKDAYS_SHORT[locale], weekdayIndex(date));
}

/** A month of a year, from `YYYY-MM`: «ноябрь 2026», «2026 жылғы қараша», “November 2026”. */
export function formatMonth(locale: Locale, month: string): string {
  const [year = '', number = ''] = month.split('-');
  const name = nameAt(MONTHS[locale], Number(number) - 1);
  return locale === 'kk' ? `${year} жылғы ${name}` : `${name} ${year}`;
}

/** From a month to another, `YYYY-MM` both: «март 2027 – сентябрь 2027», one of them where they are the same. */
export function formatMonths(locale: Locale, from: string, to: string): string {
  return from === to ? formatMonth(locale, from) : `${formatMonth(locale, from)} – ${formatMonth(locale, to)}`;
}

/** The month alone in three letters, from `YYYY-MM`: «ноя», «қар», “Nov”. */
export function formatMonthShort(locale: Locale, month: string): string {
  return nameAt(MONTHS_SHORT[locale], Number(month.slice(5, 7)) - 1);
}

/** 0 for Monday, 6 for Sunday. */
export function weekdayIndex(date: DateLike): number {
  return weekdayOf(dayOf(date)) - 1;
}

/** The day of the calendar that an instant falls on in Almaty. */
export function dayOf(date: DateLike): LocalDate {
  return typeof date === 'string' ? date : localDateOf(date);
}

/** Whole minutes since midnight in Almaty. */
export function minutesOfDay(instant: Date): number {
  return Math.floor((instant.getTime() - startOfDay(localDateOf(instant)).getTime()) / 60_000);
}

/** @throws RangeError for a text that is no day of the calendar: pages get theirs from the domain */
function partsOf(date: DateLike): { year: number; month: number; day: number } {
  const local: string = dayOf(date);
  if (!isLocalDate(local)) throw new RangeError('not a calendar day');
  return { year: Number(local.slice(0, 4)), month: Number(local.slice(5, 7)), day: Number(local.slice(8, 10)) };
}

function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError('no such month or weekday');
  return name;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
