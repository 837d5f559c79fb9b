import type { LocalDate } from '@balabaqsha/domain';
import { describe, expect, test } from 'vitest';
import { dayOffText } from '../codes/calendar.ts';
import { formatDeadline, formatDeadlineBrief, formatRemaining } from './deadline.ts';
import { formatDate, formatDateShort, formatDateTime, formatMonth, formatOnDate, formatWeekday, formatWeekdayShort } from './format.ts';

const day = '2026-11-25' as LocalDate;
const endOfDay = new Date('2026-11-25T19:00:00Z');

describe('K1 dates read in Almaty time and in the reader’s language', () => {
  test('a day', () => {
    expect(formatDate('ru', day)).toBe('25\u00a0ноября 2026');
    expect(formatDate('kk', day)).toBe('2026 жылғы 25\u00a0қараша');
    expect(formatDate('en', day)).toBe('25\u00a0November 2026');
    expect(formatDateShort('2026-01-05' as LocalDate)).toBe('05.01.2026');
  });
  test('a day inside a sentence', () => {
    expect(formatOnDate('ru', day)).toBe('25\u00a0ноября 2026');
    expect(formatOnDate('kk', day)).toBe('2026 жылғы 25\u00a0қарашада');
    expect(formatOnDate('kk', '2026-09-01' as LocalDate)).toBe('2026 жылғы 1\u00a0қыркүйекте');
    expect(formatOnDate('en', day)).toBe('on 25\u00a0November 2026');
  });
  test('an instant late in the UTC evening is the next day in Almaty', () => {
    expect(formatDateTime('ru', new Date('2026-12-31T19:05:00Z'))).toBe('1\u00a0января 2027, 00:05');
  });
  test('weekdays and months', () => {
    expect(formatWeekday('kk', day)).toBe('сәрсенбі');
    expect(formatWeekday('en', '2026-11-29' as LocalDate)).toBe('Sunday');
    expect(formatWeekdayShort('ru', '2026-11-23' as LocalDate)).toBe('пн');
    expect(formatMonth('kk', '2026-11')).toBe('2026 жылғы қараша');
    expect(formatMonth('ru', '2026-11')).toBe('ноябрь 2026');
  });
  test('what is no day is a slip of the program', () => {
    expect(() => formatDate('ru', '2026-02-30' as LocalDate)).toThrow(RangeError);
  });
});

describe('V9 a deadline at midnight belongs to the day that ends with it', () => {
  test('in words', () => {
    expect(formatDeadline('ru', endOfDay)).toBe('до среды, 25\u00a0ноября, 24:00');
    expect(formatDeadline('kk', endOfDay)).toBe('25\u00a0қараша, сәрсенбі, сағат\u00a024:00-\u2060ге дейін');
    expect(formatDeadline('en', endOfDay)).toBe('by\u00a024:00 on Wednesday, 25\u00a0November');
  });
  test('in brief, without a letter that an SMS would send otherwise', () => {
    expect(formatDeadlineBrief('ru', endOfDay)).toBe('до 24:00 25.11');
    expect(formatDeadlineBrief('kk', endOfDay)).toBe('25.11 24:00-ге дейін');
  });
  test.each([
    ['2026-11-25T05:00:00Z', '10:00-ге'], ['2026-11-25T05:06:00Z', '10:06-ға'], ['2026-11-25T05:13:00Z', '10:13-ке'],
    ['2026-11-25T05:30:00Z', '10:30-ға'], ['2026-11-25T05:40:00Z', '10:40-қа'], ['2026-11-25T05:59:00Z', '10:59-ға'],
  ])('Kazakh endings follow the numeral: %s', (instant, ending) => {
    expect(formatDeadlineBrief('kk', new Date(instant))).toContain(ending);
  });
});

describe('look: how much time is left', () => {
  const now = new Date('2026-11-24T06:00:00Z');
  test.each([
    ['ru', 1, 'ещё 1 рабочий день'], ['ru', 3, 'ещё 3 рабочих дня'], ['ru', 5, 'ещё 5 рабочих дней'],
    ['kk', 3, 'тағы 3 жұмыс күні'], ['en', 1, '1 more working day'],
  ] as const)('%s %i', (locale, days, words) => {
    expect(formatRemaining(locale, now, endOfDay, days)).toBe(words);
  });
  test('on the last day hours count', () => {
    expect(formatRemaining('ru', new Date('2026-11-25T14:00:00Z'), endOfDay, 0)).toBe('сегодня последний день, осталось 5 часов');
    expect(formatRemaining('ru', new Date('2026-11-25T18:39:00Z'), endOfDay, 0)).toBe('сегодня последний день, осталась 21 минута');
    expect(formatRemaining('kk', new Date('2026-11-25T14:00:00Z'), endOfDay, 0)).toBe('бүгін соңғы күн, 5 сағат қалды');
  });
  test('the instant of the deadline is too late', () => {
    expect(formatRemaining('ru', endOfDay, endOfDay, 0)).toBe('срок истёк');
  });
});

describe('K1 days off are explained', () => {
  test('a substitute names the day that it stands for', () => {
    expect(dayOffText('ru', { code: 'SUBSTITUTE', holiday: 'REPUBLIC_DAY', of: '2026-10-25' })).toBe('выходной вместо 25\u00a0октября (воскресенье, День Республики)');
    expect(dayOffText('kk', { code: 'HOLIDAY', holiday: 'INDEPENDENCE_DAY' })).toBe('Тәуелсіздік күні');
  });
  test('officers’ own words win, an unknown holiday is still a holiday', () => {
    expect(dayOffText('ru', { code: 'OFFICER', name: 'Карантин' })).toBe('Карантин');
    expect(dayOffText('en', { code: 'HOLIDAY', holiday: 'toString' })).toBe('public holiday');
  });
});
