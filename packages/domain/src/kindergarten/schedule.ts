/** Hours of one day, each `HH:MM` of a 24-hour clock; the end is later than the beginning. */
export interface DayHours {
  from: string;
  to: string;
}

/** Hours of a week, Monday first; `null` on a day when the kindergarten is closed. */
export type WeekHours = readonly (DayHours | null)[];

/** Days that follow one another and have the same hours, as indices of the week, Monday 0. */
export interface DayRun {
  first: number;
  last: number;
  hours: DayHours | null;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export const DAYS_OF_WEEK = DAYS.length;

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const PART = /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? ([0-9:]{5})-([0-9:]{5})$/;

/** Whether these are hours of a day: two times of the clock, the second later. */
export function areDayHours({ from, to }: DayHours): boolean {
  return TIME.test(from) && TIME.test(to) && from < to;
}

/** Days with the same hours, put together in the order of the week. */
export function dayRuns(week: WeekHours): DayRun[] {
  const runs: DayRun[] = [];
  for (const [day, hours] of week.entries()) {
    const run = runs.at(-1);
    if (run !== undefined && run.hours?.from === hours?.from && run.hours?.to === hours?.to) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  return runs;
}

/**
 * A week as it is kept (P3): the notation that schema.org and OpenStreetMap use for opening hours, such as
 * `Mo-Fr 07:30-18:30; Sa 09:00-13:00`. A week without an open day is the empty text: nothing is known.
 */
export function writeSchedule(week: WeekHours): string {
  return dayRuns(week)
    .flatMap(({ first, last, hours }) => (hours === null ? [] : [`${DAYS[first]}${last > first ? `-${DAYS[last]}` : ''} ${hours.from}-${hours.to}`]))
    .join('; ');
}

/** The week that a kept text tells of; `null` for an empty one and for one in words, which is shown as it is. */
export function readSchedule(text: string): WeekHours | null {
  const week: (DayHours | null)[] = DAYS.map(() => null);
  for (const part of text.split('; ')) {
    const [, firstDay, lastDay, from = '', to = ''] = PART.exec(part) ?? [];
    const first = DAYS.findIndex((day) => day === firstDay);
    const last = lastDay === undefined ? first : DAYS.findIndex((day) => day === lastDay);
    if (first < 0 || last < first || !areDayHours({ from, to })) return null;
    for (let day = first; day <= last; day += 1) week[day] = { from, to };
  }
  return week;
}
