import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { endOfDay } from '../calendar/zone.ts';
import { causesOf, positionsByDay, type MovesAhead } from './position-changes.ts';

const now = new Date('2026-11-27T10:30:00Z');
const HOUR = 3_600_000;
const move = fc.record({
  hour: fc.integer({ min: 0, max: 24 * 20 }).map((hours) => new Date(Date.UTC(2026, 10, 27, 10) - hours * HOUR)),
  event: fc.constantFrom<MovesAhead['event']>('CONFIRMED', 'WITHDRAWN', 'VOUCHER_OFFERED'),
  change: fc.integer({ min: -5, max: 5 }),
});

describe('Q6 causes of a changed position', () => {
  it('add up to the difference, one for each kind, the largest first', () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const causes = causesOf(moves);
        expect(causes.reduce((sum, { change }) => sum + change, 0)).toBe(moves.reduce((sum, { change }) => sum + change, 0));
        expect(new Set(causes.map(({ event }) => event)).size).toBe(causes.length);
        expect(causes.map(({ change }) => Math.abs(change))).toEqual(causes.map(({ change }) => Math.abs(change)).toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('Q6 the position by day', () => {
  it('is the present one less what happened after the day', () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const days = positionsByDay(50, moves, '2026-11-10' as LocalDate, now);
        expect(days).toHaveLength(18);
        expect(days.at(-1)).toEqual({ date: '2026-11-27', position: 50 });
        for (const { date, position } of days) {
          const after = moves.filter(({ hour }) => hour >= endOfDay(date));
          expect(position).toBe(50 - after.reduce((sum, { change }) => sum + change, 0));
        }
      }),
    );
  });
});
