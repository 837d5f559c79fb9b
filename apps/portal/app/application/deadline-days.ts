import type { RouterOutputs } from '@balabaqsha/api';
import { addDays, daysBetween, DEADLINE_COUNTS, isLocalDate, lastDayBefore, localDateOf, type LocalDate, type Locale } from '@balabaqsha/domain';
import { dayOffText, formatDay, formatRemaining, formatWeekday, formatWeekdayShort } from '@balabaqsha/i18n';
import type { DeadlineDay } from '@balabaqsha/ui';

export type DeadlineView = NonNullable<RouterOutputs['guardian']['applications']['card']['deadlineExplained']>;

const LONGEST = 60;
/** A named day further off than this needs no countdown. */
const FAR_OFF_DAYS = 90;

/** Working days after today, up to and including the last one. */
export function workingDaysLeft({ counted }: Pick<DeadlineView, 'counted'>, now: Date): number {
  const today: string = localDateOf(now);
  return counted.filter((day) => day > today).length;
}

/** What is left of a deadline, in the days that it is counted in: «ещё 1 рабочий день». `null` for a day far off. */
export function remainingInWords(locale: Locale, deadline: Pick<DeadlineView, 'kind' | 'at' | 'counted'>, now: Date): string | null {
  const count = DEADLINE_COUNTS[deadline.kind];
  if (count === 'WORKING_DAYS') return formatRemaining(locale, now, deadline.at, workingDaysLeft(deadline, now));
  const days = daysBetween(localDateOf(now), lastDayBefore(deadline.at));
  return count === 'NAMED_DAY' && days > FAR_OFF_DAYS ? null : formatRemaining(locale, now, deadline.at, days, 'CALENDAR_DAYS');
}

/** The days from the event's day to the last one, as cells (V9). The day of the event does not count. */
export function deadlineDays(locale: Locale, view: DeadlineView, now: Date, words: { dayToday: string; dayLast: string }): DeadlineDay[] {
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
