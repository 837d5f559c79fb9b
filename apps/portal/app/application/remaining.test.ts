import { describe, expect, it } from 'vitest';
import { remainingInWords, workingDaysLeft } from './remaining.ts';

// Offered on Thursday 12 March 2026: Friday counts, the weekend does not, Monday is the last day.
const view = { kind: 'ANSWER' as const, at: new Date('2026-03-16T19:00:00Z'), counted: ['2026-03-13', '2026-03-16'] };

describe('V9 the working days that are left', () => {
  it('are counted by the calendar of Almaty', () => {
    expect(workingDaysLeft(view, new Date('2026-03-12T18:59:59Z'))).toBe(2);
    // 13 March has begun in Almaty.
    expect(workingDaysLeft(view, new Date('2026-03-12T19:00:00Z'))).toBe(1);
    expect(workingDaysLeft(view, new Date('2026-03-16T10:00:00Z'))).toBe(0);
  });
});

describe('V4 V9 what is left is told in the days that the deadline is counted in', () => {
  const now = new Date('2026-03-13T06:00:00Z');
  const at = (day: string): Date => new Date(`${day}T19:00:00Z`);
  it('working days to answer', () => expect(remainingInWords('ru', view, now)).toBe('ещё 1 рабочий день'));
  it('calendar days in the stop-list', () => expect(remainingInWords('ru', { kind: 'RESTORE', at: at('2026-04-03'), counted: [] }, now)).toBe('ещё 21 день'));
  it('nothing for a day far off', () => expect(remainingInWords('ru', { kind: 'AGE', at: at('2027-08-31'), counted: [] }, now)).toBeNull());
});
