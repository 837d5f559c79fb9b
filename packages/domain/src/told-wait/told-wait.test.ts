import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import type { WaitForecast } from '../forecast/wait-forecast.ts';
import { addMonths, monthsBetween } from './months.ts';
import { isStale, toldAt, toldSteps, toldWait } from './told-wait.ts';

const range = (from: string, to: string, chance = 0.9): WaitForecast => ({
  kind: 'range', from: from as LocalDate, to: to as LocalDate, chance, edges: { from: 1, to: 1 }, basis: { months: 24, offers: 30 },
});

describe('a wait is told in whole months and a round chance', () => {
  it('rounds the chance down, and never promises ten of ten', () => {
    expect(toldWait(range('2027-03-09', '2027-09-01', 0.88))).toEqual({ kind: 'range', from: '2027-03', to: '2027-09', inTen: 8 });
    expect(toldWait(range('2027-09-01', '2027-09-01', 1))).toMatchObject({ inTen: 9 });
    expect(toldWait({ kind: 'unknown', reason: 'AGE_LIMIT' })).toEqual({ kind: 'unknown', reason: 'AGE_LIMIT' });
  });

  it('one step for neighbours who are told the same, with the smaller chance', () => {
    const steps = toldSteps([
      { ticket: 3, forecast: range('2027-03-02', '2027-04-10', 0.95) },
      { ticket: 8, forecast: range('2027-03-05', '2027-04-30', 0.82) },
      { ticket: 9, forecast: range('2027-09-01', '2027-09-01') },
      { ticket: 12, forecast: { kind: 'unknown', reason: 'AGE_LIMIT' } },
    ]);
    expect(steps.map(({ upTo }) => upTo)).toEqual([8, 9, 12]);
    expect(toldAt(steps, 3)).toEqual({ kind: 'range', from: '2027-03', to: '2027-04', inTen: 8 });
    expect(toldAt(steps, 5)).toEqual(toldAt(steps, 8));
    expect(toldAt(steps, 10)).toEqual({ kind: 'unknown', reason: 'AGE_LIMIT' });
    expect(toldAt(steps, 13)).toBeNull();
  });

  it('every place that was counted is told its own months, and never a greater chance than its own', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((n) => `${addMonths('2027-01', n)}-15`);
    const forecast = fc.oneof(
      fc.tuple(day, day, fc.double({ min: 0.8, max: 1, noNaN: true })).map(([a, b, chance]) => range(a < b ? a : b, a < b ? b : a, chance)),
      fc.constantFrom<WaitForecast>({ kind: 'unknown', reason: 'AGE_LIMIT' }, { kind: 'unknown', reason: 'TOO_FEW_DATA' }),
    );
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1, maxLength: 30 }), (forecasts) => {
        const places = forecasts.map((each, index) => ({ ticket: 2 * index + 1, forecast: each }));
        const steps = toldSteps(places);
        for (const { ticket, forecast: own } of places) {
          const [told, exact] = [toldAt(steps, ticket), toldWait(own)];
          expect(told?.kind).toBe(exact.kind);
          if (told?.kind === 'range' && exact.kind === 'range') {
            expect([told.from, told.to]).toEqual([exact.from, exact.to]);
            expect(told.inTen).toBeLessThanOrEqual(exact.inTen);
          } else expect(told).toEqual(exact);
        }
      }),
    );
  });

  it('months count over the turn of the year', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(monthsBetween('2026-11', '2027-02')).toBe(3);
  });

  it('is stale when it is older than the policy allows', () => {
    const made = new Date('2026-11-24T00:00:00Z');
    expect(isStale(made, new Date('2026-11-27T00:00:00Z'), 3)).toBe(false);
    expect(isStale(made, new Date('2026-11-27T00:00:01Z'), 3)).toBe(true);
  });
});
