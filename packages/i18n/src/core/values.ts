import { isLocalDate, type Locale } from '@balabaqsha/domain';
import { formatDeadline, formatDeadlineBrief, formatDeadlineDay } from '../dates/deadline.ts';
import { formatDate } from '../dates/format.ts';

/** Values kept with a notification or an event, as they come out of the database. */
export type StoredValues = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Reads the values of a text. What is missing is `undefined`, never the word "undefined" in front of a parent: old rows
 * must stay readable when a text learns to say more.
 */
export interface Values {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  /** A name kept in three languages: `kindergartenKk`, else `kindergarten`, else the Russian one. */
  named(name: string): string | undefined;
  /** «до среды, 25 ноября, 24:00» */
  deadline(name: string): string | undefined;
  /** «до 24:00 25.11» */
  deadlineBrief(name: string): string | undefined;
  /** The last day of a deadline and nothing more: «25.11» */
  deadlineDay(name: string): string | undefined;
  /** «25 ноября 2026» */
  date(name: string): string | undefined;
  /** An instant, for texts that say it in their own way. */
  instant(name: string): Date | undefined;
}

/** A reader of stored values for one language. */
export function readValues(locale: Locale, stored: StoredValues): Values {
  const text = (name: string): string | undefined => {
    const value = stored[name];
    return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
  };
  const instant = (name: string): Date | undefined => {
    const value = stored[name];
    const parsed = typeof value === 'string' ? new Date(value) : undefined;
    return parsed === undefined || Number.isNaN(parsed.getTime()) ? undefined : parsed;
  };
  const at = (name: string, format: (locale: Locale, instant: Date) => string): string | undefined => {
    const value = instant(name);
    return value === undefined ? undefined : format(locale, value);
  };
  const suffix = { ru: 'Ru', kk: 'Kk', en: 'En' }[locale];
  return {
    text,
    number: (name) => (typeof stored[name] === 'number' ? stored[name] : undefined),
    named: (name) => text(`${name}${suffix}`) ?? text(name) ?? text(`${name}Ru`),
    deadline: (name) => at(name, formatDeadline),
    deadlineBrief: (name) => at(name, formatDeadlineBrief),
    deadlineDay: (name) => at(name, (_, deadline) => formatDeadlineDay(deadline)),
    instant,
    date: (name) => {
      const value = text(name);
      return value !== undefined && isLocalDate(value) ? formatDate(locale, value) : at(name, formatDate);
    },
  };
}

/** The words where a value is known, otherwise nothing. */
export function ifKnown(value: string | number | undefined, words: (value: string) => string): string {
  return value === undefined ? '' : words(String(value));
}
