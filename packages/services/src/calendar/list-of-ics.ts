import ICAL from 'ical.js';
import { DomainError, isLocalDate, yearOf, type LocalDate } from '@balabaqsha/domain';

/** Occurrences of all events together that are walked through at most, so that no rule of a file runs for ever. */
const MOST_OCCURRENCES = 20_000;
const NAME_LENGTH = 120;
/** How events say that a day is worked; any other whole day is a day off. */
const WORKED = /(?<!\p{L})(рабоч|жұмыс күн|жұмыс істелетін|working|workday)/iu;

/** Whether a text is a calendar file and no list. */
export function isIcs(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
}

/**
 * The whole days of a year in a calendar file (RFC 5545) as a list that people can read and correct, one day a line as
 * `readCalendarList` takes it. Events that last days or come again give each of their days; meetings with an hour, other
 * years and days before `from` are left out, and of several events with the same meaning on a day the first counts.
 * @throws DomainError at `file` INVALID_VALUE where the file can't be read, CHANGE_NOTHING where it has no such day
 */
export function listOfIcs(text: string, year: number, from: LocalDate): string {
  const days = new Map<string, string>();
  for (const { date, name } of daysOf(text, year)) {
    const kind = WORKED.test(name) ? 'рабочий' : 'выходной';
    const key = `${date}; ${kind}`;
    if (date >= from && yearOf(date) === year && !days.has(key)) days.set(key, `${key}; ${name}`);
  }
  if (days.size === 0) throw new DomainError('CHANGE_NOTHING', { field: 'file' });
  return [...days.values()].sort().join('\n');
}

interface NamedDay {
  date: LocalDate;
  name: string;
}

function daysOf(text: string, year: number): NamedDay[] {
  try {
    const budget = { left: MOST_OCCURRENCES };
    return ICAL.Component.fromString(text.replace(/^\uFEFF/, '').trim())
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .flatMap((event) => (isWholeDay(event) ? daysOfEvent(event, year, budget) : []));
  } catch {
    // The library throws whatever the file makes it stumble over; nothing of the file belongs into a log.
    throw new DomainError('INVALID_VALUE', { field: 'file' });
  }
}

/** An exception of a recurring event comes with that event. */
const isWholeDay = (event: ICAL.Event): boolean => event.component.hasProperty('dtstart') && event.startDate.isDate && !event.isRecurrenceException();

function daysOfEvent(event: ICAL.Event, year: number, budget: { left: number }): NamedDay[] {
  const found: NamedDay[] = [];
  const occurrences = event.iterator();
  for (let start: ICAL.Time | null = occurrences.next(); start !== null && start.year <= year && budget.left > 0; start = event.isRecurring() ? occurrences.next() : null) {
    budget.left -= 1;
    const { item, startDate, endDate } = event.getOccurrenceDetails(start);
    const name = nameOf(item.summary);
    for (const day = startDate.clone(); day.compare(endDate) < 0 && day.year <= year && budget.left > 0; day.adjust(1, 0, 0, 0)) {
      budget.left -= 1;
      const date = day.toString();
      if (day.year === year && isLocalDate(date)) found.push({ date, name });
    }
  }
  return found;
}

/** One line without what separates a list's cells. */
const nameOf = (summary: string | null): string => (summary ?? '').replace(/[\s;]+/g, ' ').trim().slice(0, NAME_LENGTH);
