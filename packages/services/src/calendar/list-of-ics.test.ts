import { planCalendarLines, readCalendarList, type LocalDate } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { isIcs, listOfIcs } from './list-of-ics.ts';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...events: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
const read = (...events: string[]): string[] => listOfIcs(file(...events), 2027, '2027-01-05' as LocalDate).split('\n');

const refused = (text: string): unknown => {
  try {
    return listOfIcs(text, 2027, '2027-01-05' as LocalDate);
  } catch (error) {
    return Reflect.get(error as object, 'fields');
  }
};

describe('K2 a calendar file becomes a list of days', () => {
  it('each day of what lasts, and each year’s of what comes again', () => {
    const days = read(
      event('UID:1', 'DTSTART;VALUE=DATE:20270108', 'DTEND;VALUE=DATE:20270110', 'SUMMARY:Перенос\\; с 2 января'),
      event('UID:2', 'DTSTART;VALUE=DATE:20200321', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20260321', 'SUMMARY:Наурыз'),
      event('UID:3', 'DTSTART;VALUE=DATE:20270116', 'SUMMARY:Рабочая суббота'),
      event('UID:4', 'DTSTART;VALUE=DATE:20270505', 'SUMMARY:Нерабочий день'),
    );
    expect(days).toEqual([
      '2027-01-08; выходной; Перенос с 2 января', '2027-01-09; выходной; Перенос с 2 января', '2027-01-16; рабочий; Рабочая суббота', '2027-03-21; выходной; Наурыз', '2027-05-05; выходной; Нерабочий день',
    ]);
    const lines = planCalendarLines(readCalendarList(days.join('\n')), { year: 2027, today: '2027-01-05' as LocalDate, own: [], additions: [] });
    expect(lines.map(({ problem, effect }) => problem ?? effect)).toEqual(['ADDS', 'SAME', 'ADDS', 'SAME', 'ADDS']);
  });

  it('leaves out meetings, other years, days that have passed, and what was said before', () => {
    const days = read(
      event('UID:1', 'DTSTART:20270203T050000Z', 'DTEND:20270203T060000Z', 'SUMMARY:Совещание'),
      event('UID:2', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270107', 'SUMMARY:Каникулы'),
      event('UID:3', 'DTSTART;VALUE=DATE:20270106', 'SUMMARY:Каникулы ещё раз'),
      event('UID:4', 'DTSTART;VALUE=DATE:20280106', 'SUMMARY:Другой год'),
      event('UID:5', 'SUMMARY:Без даты'),
    );
    expect(days).toEqual(['2027-01-05; выходной; Каникулы', '2027-01-06; выходной; Каникулы']);
  });

  it('says at the field what is wrong with it', () => {
    expect(refused('BEGIN:VCALENDAR\nчто-то')).toEqual({ file: 'INVALID_VALUE' });
    expect(refused(file())).toEqual({ file: 'CHANGE_NOTHING' });
  });

  it('ends where a rule would not', () => {
    expect(refused(file(event('UID:1', 'DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY', 'SUMMARY:Каждый день')))).toEqual({ file: 'CHANGE_NOTHING' });
  });

  it('is told from a list by its first line', () => {
    expect(isIcs('\uFEFFBEGIN:VCALENDAR\r\n')).toBe(true);
    expect(isIcs('2027-01-08; выходной; BEGIN:VCALENDAR')).toBe(false);
  });
});
