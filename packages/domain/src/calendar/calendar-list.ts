import type { LocalDate } from '../codes/brand.ts';
import { isLocalDate, yearOf } from './local-date.ts';
import { isWorkingDay, type CalendarAddition } from './working-days.ts';

/** What is wrong with a line of a list of days. */
export const CALENDAR_LINE_PROBLEMS = ['DATE', 'KIND', 'NAME', 'YEAR', 'REPEATED', 'PAST', 'TAKEN'] as const;
export type CalendarLineProblem = (typeof CALENDAR_LINE_PROBLEMS)[number];

/** A line of a list as it was read; `line` counts from 1, as people count. */
export interface CalendarLine {
  line: number;
  text: string;
  day: CalendarAddition | null;
  problem: CalendarLineProblem | null;
}

/** A line and what it would do: nothing where the calendar says so already. */
export interface PlannedLine extends CalendarLine {
  effect: 'ADDS' | 'SAME' | null;
}

/** How lists name a worked day and a day off, in lower case; the beginning of the word decides. */
const WORKED = ['рабоч', 'жұмыс к', 'work'];
const OFF = ['выходн', 'нерабоч', 'праздн', 'демалыс', 'мереке', 'жұмыс іст', 'off', 'day off', 'holiday'];
const NAME_LENGTH = 120;

/**
 * Reads a list of days: one a line, date, kind and grounds with a semicolon, a tab or a comma between, as tables are copied
 * or saved. Dates are `2027-03-08` or `08.03.2027`. A line that begins with no digit before the first day is a header.
 */
export function readCalendarList(text: string): CalendarLine[] {
  const lines = text.split(/\r\n|\r|\n/).map((each, index) => ({ line: index + 1, text: each.replace(/^\uFEFF/, '').trim() }));
  const first = lines.findIndex((each) => /^"?\d/.test(each.text));
  return lines.filter((each, index) => each.text !== '' && !(index < first && !/^"?\d/.test(each.text))).map(({ line, text: content }) => ({ line, text: content, ...readLine(content) }));
}

function readLine(text: string): Pick<CalendarLine, 'day' | 'problem'> {
  const separator = [';', '\t', ','].find((each) => text.includes(each)) ?? ';';
  const [first = '', second = '', ...rest] = text.split(separator).map(unquoted);
  const date = dateOf(first);
  if (date === null) return { day: null, problem: 'DATE' };
  const working = kindOf(second);
  if (working === null) return { day: null, problem: 'KIND' };
  const name = rest.join(`${separator} `).trim();
  return name === '' || name.length > NAME_LENGTH ? { day: null, problem: 'NAME' } : { day: { date, working, name }, problem: null };
}

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1').replaceAll('""', '"').trim();

function dateOf(text: string): LocalDate | null {
  const local = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  const date = local === null ? text : `${local[3]}-${local[2]}-${local[1]}`;
  return isLocalDate(date) ? date : null;
}

function kindOf(text: string): boolean | null {
  const word = text.toLocaleLowerCase('ru');
  if (OFF.some((each) => word.startsWith(each))) return false;
  return WORKED.some((each) => word.startsWith(each)) ? true : null;
}

/**
 * What each line of a list would do to the calendar of a year (K2). Days that have passed never change, and a day that officers
 * of the city have set already is theirs.
 * @param own days that the city has added, `additions` all that hold in it
 */
export function planCalendarLines(lines: readonly CalendarLine[], calendar: { year: number; today: LocalDate; own: readonly LocalDate[]; additions: readonly CalendarAddition[] }): PlannedLine[] {
  const seen = new Set<LocalDate>();
  return lines.map((each) => {
    if (each.day === null) return { ...each, effect: null };
    const problem = problemOf(each.day, seen, calendar);
    seen.add(each.day.date);
    return { ...each, problem, effect: problem !== null ? null : isSame(each.day, calendar.additions) ? 'SAME' : 'ADDS' };
  });
}

const isSame = ({ date, working }: CalendarAddition, additions: readonly CalendarAddition[]): boolean => isWorkingDay(date, additions) === working;

function problemOf(day: CalendarAddition, seen: ReadonlySet<LocalDate>, { year, today, own, additions }: Parameters<typeof planCalendarLines>[1]): CalendarLineProblem | null {
  if (yearOf(day.date) !== year) return 'YEAR';
  if (seen.has(day.date)) return 'REPEATED';
  if (isSame(day, additions)) return null;
  if (day.date < today) return 'PAST';
  return own.includes(day.date) ? 'TAKEN' : null;
}
