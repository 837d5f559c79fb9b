import { describe, expect, it } from 'vitest';
import { deadlineDays, type DeadlineView } from './deadline-days.ts';

// Offered on Thursday 12 March 2026: Friday counts, the weekend does not, Monday is the last day.
const view: DeadlineView = {
  kind: 'ANSWER',
  at: new Date('2026-03-16T19:00:00Z'),
  lastDay: '2026-03-16',
  counted: ['2026-03-13', '2026-03-16'],
  skipped: [
    { date: '2026-03-14', reason: { code: 'WEEKEND' } },
    { date: '2026-03-15', reason: { code: 'WEEKEND' } },
  ],
};
const words = { dayToday: 'сегодня', dayLast: 'последний день' };

describe('V9 the days of a deadline', () => {
  it('are drawn from the first counted one to the last, days off between them', () => {
    const days = deadlineDays('ru', view, new Date('2026-03-13T06:00:00Z'), words);
    expect(days.map(({ day, counts, when, last }) => [day, counts, when, last])).toEqual([
      ['13', true, 'today', false],
      ['14', false, 'ahead', false],
      ['15', false, 'ahead', false],
      ['16', true, 'ahead', true],
    ]);
    expect(days.at(-1)?.text).toBe('понедельник, 16\u00a0марта, последний день');
  });
});
