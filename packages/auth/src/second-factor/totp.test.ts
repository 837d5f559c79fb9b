import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpCodeAt, totpStepOf } from './index.ts';

const at = (seconds: number): Date => new Date(seconds * 1000);

describe('S2 the second factor is a time-based code', () => {
  it('matches the published vectors of RFC 6238, last six digits', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totpCodeAt(secret, at(59))).toBe('287082');
    expect(totpCodeAt(secret, at(1_111_111_109))).toBe('081804');
    expect(totpCodeAt(secret, at(1_234_567_890))).toBe('005924');
  });

  it('forgives one half-minute each way and names the step that the code is of', () => {
    const secret = newTotpSecret();
    const now = at(3_000_000);
    expect([-60, -30, 0, 30, 60].map((off) => totpStepOf(secret, totpCodeAt(secret, at(3_000_000 + off)), now))).toEqual([null, 99_999, 100_000, 100_001, null]);
  });

  it('every secret is another', () => {
    expect(newTotpSecret()).not.toBe(newTotpSecret());
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  });
});
