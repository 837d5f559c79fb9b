import { addDays, isLocalDate, type LocalDate } from '@balabaqsha/domain';

/** For how long a change of the place is explained: days back from today, `null` for the whole waiting. */
export const PERIODS = [
  { name: 'week', days: 7 },
  { name: 'month', days: 30 },
  { name: 'whole', days: null },
] as const;
export type PeriodName = (typeof PERIODS)[number]['name'];

/** The day from which a period of the list begins; `null` for the whole waiting. */
export function firstDayOf(period: (typeof PERIODS)[number], today: LocalDate): LocalDate | null {
  return period.days === null ? null : addDays(today, -period.days);
}

/** The day that was asked for in the address, `?since=YYYY-MM-DD`. What is no day, or has not come yet, asks for the whole waiting. */
export function askedDay(query: URLSearchParams, today: LocalDate): LocalDate | null {
  const since = query.get('since') ?? '';
  return isLocalDate(since) && since <= today ? since : null;
}
