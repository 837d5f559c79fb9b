import { daysBetween, DEADLINE_COUNTS, lastDayBefore, localDateOf, type Locale } from '@balabaqsha/domain';
import { formatRemaining } from '@balabaqsha/i18n';
import type { DeadlineView } from './deadline-days.ts';

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
