import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashCode, isSameCode, newCode } from './one-time-code.ts';

const digits = fc.stringMatching(/^[0-9]{6}$/);

describe('A5 a code has six digits and is stored hashed', () => {
  it('leading zeros included', () => {
    for (let each = 0; each < 200; each += 1) expect(newCode()).toMatch(/^[0-9]{6}$/);
  });

  it('only the same code of the same row is the same', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), digits, digits, (id, otherId, code, otherCode) => {
        const kept = hashCode(id, code);
        expect(isSameCode(kept, id, code)).toBe(true);
        expect(isSameCode(kept, id, otherCode)).toBe(code === otherCode);
        expect(isSameCode(kept, otherId, code)).toBe(id === otherId);
      }),
      { numRuns: 50 },
    );
  });
});
