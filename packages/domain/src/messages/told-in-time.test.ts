import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooLateToTell } from './told-in-time.ts';

const now = new Date('2026-12-01T05:00:00Z');

describe('N2 what a message asks for has its time', () => {
  it('is over from the instant of the deadline on, and never before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('deadline', 'restoreBy'), (ms, name) => {
        expect(isTooLateToTell({ number: 1, [name]: new Date(now.getTime() + ms).toISOString() }, now)).toBe(ms <= 0);
      }),
    );
  });

  it.each<Record<string, string | number>>([{}, { number: 100_123 }, { deadline: '' }])('%j is never too late', (params) => expect(isTooLateToTell(params, now)).toBe(false));
});
