import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency, type Urgency } from './awaited-work.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 25, hour));
const work = (given: Partial<Urgency>): Urgency => ({ overdue: 0, dueAt: null, since: null, ...given });

describe('V9 what waits for an employee stands in the order of its urgency', () => {
  it('overdue first, then by due day, then by age', () => {
    const overdue = work({ overdue: 1, dueAt: at(1) });
    const dueSoon = work({ dueAt: at(5) });
    const dueLater = work({ dueAt: at(9), since: at(0) });
    const old = work({ since: at(1) });
    const young = work({ since: at(2) });
    const undated = work({});
    expect([undated, young, dueLater, old, overdue, dueSoon].sort(byUrgency)).toEqual([overdue, dueSoon, dueLater, old, young, undated]);
  });

  it('the order does not depend on how things come in', () => {
    const instant = fc.option(fc.integer({ min: 0, max: 5 }).map(at));
    const any = fc.record({ overdue: fc.integer({ min: 0, max: 2 }), dueAt: instant, since: instant });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(byUrgency(a, b))).toBe(Math.sign(-byUrgency(b, a)) || 0);
        if (byUrgency(a, b) <= 0 && byUrgency(b, c) <= 0) expect(byUrgency(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
