import type { RouterOutputs } from '@balabaqsha/api';
import { addDays, daysBetween, DEADLINE_COUNTS, isLocalDate, localDateOf, type LocalDate, type Locale } from '@balabaqsha/domain';
import { dayOffText, formatDay, formatWeekday, formatWeekdayShort } from '@balabaqsha/i18n';
import type { DeadlineDay } from '@balabaqsha/ui';

export type DeadlineView = NonNullable<RouterOutputs['guardian']['applications']['card']['deadlineExplained']>;

const LONGEST = 60;

/** The days from the event's day to the last one, as cells (V9); none where no working days are counted. The day of the event does not count. */
export function deadlineDays(locale: Locale, view: DeadlineView, now: Date, words: { dayToday: string; dayLast: string }): DeadlineDay[] {
  if (DEADLINE_COUNTS[view.kind] !== 'WORKING_DAYS') return [];
  const known = [...view.counted, ...view.skipped.map(({ date }) => date)].filter(isLocalDate).sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const today = localDateOf(now);
  const counted = new Set(view.counted);
  return daysFrom(first, Math.min(LONGEST, daysBetween(first, last))).map((date) => {
    const isLast = date === view.lastDay;
    const extra = [date === today && words.dayToday, isLast && words.dayLast].filter(Boolean).join(', ');
    return {
      key: date,
      weekday: formatWeekdayShort(locale, date),
      day: String(Number(date.slice(8))),
      counts: counted.has(date),
      when: date < today ? 'past' : date === today ? 'today' : 'ahead',
      last: isLast,
      text: `${formatWeekday(locale, date)}, ${formatDay(locale, date)}${extra === '' ? '' : `, ${extra}`}`,
    };
  });
}

/** Days that don't count, each with its reason in words. Weekends need no reason. */
export function daysOffInWords(locale: Locale, view: DeadlineView): string[] {
  return view.skipped.filter(({ date, reason }) => reason.code !== 'WEEKEND' && isLocalDate(date)).map(({ date, reason }) => `${formatDay(locale, date as LocalDate)}: ${dayOffText(locale, reason)}`);
}

function daysFrom(first: LocalDate, n: number): LocalDate[] {
  return Array.from({ length: n + 1 }, (_, index) => addDays(first, index));
}
