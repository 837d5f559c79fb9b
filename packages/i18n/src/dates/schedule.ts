import { dayRuns, type Locale, type WeekHours } from '@balabaqsha/domain';
import { WEEKDAYS, WEEKDAYS_SHORT } from './names.ts';

const CLOSED: Readonly<Record<Locale, string>> = { ru: 'выходной', kk: 'демалыс', en: 'closed' };

/** Hours of a week, a line for each run of equal days: «пн–пт 07:30–18:30», «сб–вс выходной». */
export function scheduleLines(locale: Locale, week: WeekHours): string[] {
  return dayRuns(week).map(({ first, last, hours }) => {
    const days = [...new Set([first, last])].map((day) => WEEKDAYS_SHORT[locale][day] ?? '').join('–');
    return `${days} ${hours === null ? CLOSED[locale] : `${hours.from}–${hours.to}`}`;
  });
}

/** The weekday's name by its index, Monday 0, with a capital: «Понедельник», «Дүйсенбі», “Monday”. */
export function weekdayTitle(locale: Locale, day: number): string {
  const name = WEEKDAYS[locale][day] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
