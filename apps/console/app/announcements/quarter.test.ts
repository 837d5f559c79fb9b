import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterOf } from './quarter.ts';

describe('how far an announcement has come is said in quarters', () => {
  it('so that a screen reader is not interrupted by each set', () => {
    expect([0, 249, 250, 500, 999, 1000].map((done) => quarterOf(done, 1000))).toEqual([0, 0, 25, 50, 75, 100]);
    expect(quarterOf(0, 0)).toBe(100);
  });

  it('all is said when all is done, and never before', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200_000 }), fc.nat(), (of, n) => {
      const done = n % (of + 1);
      expect(quarterOf(done, of) === 100).toBe(done === of);
    }));
  });
});
