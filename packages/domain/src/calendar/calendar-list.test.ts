import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { planCalendarLines, readCalendarList } from './calendar-list.ts';
import { addDays } from './local-date.ts';
import { isWorkingDay, type CalendarAddition } from './working-days.ts';

const d = (text: string) => text as LocalDate;
const problems = (text: string) => readCalendarList(text).map(({ line, problem }) => [line, problem]);

describe('K2 a list of days is read line by line, and nothing of it is lost', () => {
  it('takes dates and kinds as tables write them', () => {
    expect(readCalendarList('Дата;Вид;Основание\r\n08.01.2027;выходной;Перенос с 2 января\r\n\r\n2027-01-09\tрабочий\tПеренос\n"10.01.2027","жұмыс күні","Ауыстыру"').map(({ line, day }) => [line, day])).toEqual([
      [2, { date: '2027-01-08', working: false, name: 'Перенос с 2 января' }],
      [4, { date: '2027-01-09', working: true, name: 'Перенос' }],
      [5, { date: '2027-01-10', working: true, name: 'Ауыстыру' }],
    ]);
  });

  it('names what is wrong with each line', () => {
    expect(problems('31.02.2027;выходной;Нет такого дня\n08.01.2027;может быть;Что-то\n08.01.2027;выходной;\n08.01.2027')).toEqual([[1, 'DATE'], [2, 'KIND'], [3, 'NAME'], [4, 'KIND']]);
    expect(problems('просто слова')).toEqual([[1, 'DATE']]);
  });

  it('answers for every line that is not empty, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 40 }).filter((text) => /^\d/.test(text.trim()) && !/[\r\n]/.test(text))), (texts) => {
      expect(readCalendarList(texts.join('\n')).map(({ line }) => line)).toEqual(texts.map((_, index) => index + 1));
    }));
  });
});

describe('K2 a list changes only what it has to, and no day that has passed', () => {
  const calendar = { year: 2027, today: d('2027-01-11'), own: [d('2027-02-01')], additions: [{ date: d('2027-02-01'), working: false, name: 'Карантин' }] };
  const plan = (text: string) => planCalendarLines(readCalendarList(text), calendar).map(({ effect, problem }) => effect ?? problem);

  it('tells new days from known, past, foreign and repeated ones', () => {
    expect(plan([
      '2027-03-08;выходной;8 марта', '2027-03-12;выходной;Перенос', '2027-03-12;выходной;Перенос', '2027-01-08;выходной;Прошло', '2027-01-07;выходной;Рождество',
      '2028-01-03;выходной;Другой год', '2027-02-01;рабочий;Отмена', '2027-02-01;выходной;Карантин',
    ].join('\n'))).toEqual(['SAME', 'ADDS', 'REPEATED', 'PAST', 'SAME', 'YEAR', 'TAKEN', 'REPEATED']);
  });

  it('adds a day exactly where the calendar says otherwise', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays(calendar.today, n));
    fc.assert(fc.property(day, fc.boolean(), (date, working) => {
      const [line] = planCalendarLines([{ line: 1, text: '', problem: null, day: { date, working, name: 'n' } }], { ...calendar, own: [], additions: [] });
      const added: CalendarAddition[] = line?.effect === 'ADDS' ? [{ date, working, name: 'n' }] : [];
      // A lawful day off stays off however officers call it a day off; a worked one becomes so.
      expect(isWorkingDay(date, added)).toBe(working);
    }));
  });
});
