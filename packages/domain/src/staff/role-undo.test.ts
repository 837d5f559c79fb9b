import { describe, expect, it } from 'vitest';
import { canRestoreRole } from './role-undo.ts';

describe('S1 an ended role is given back on the day on which it was ended', () => {
  it('until midnight in Almaty, and not after it', () => {
    const endedAt = new Date('2026-12-01T05:00:00Z');
    expect(canRestoreRole(endedAt, endedAt)).toBe(true);
    expect(canRestoreRole(endedAt, new Date('2026-12-01T18:59:59Z'))).toBe(true);
    expect(canRestoreRole(endedAt, new Date('2026-12-01T19:00:00Z'))).toBe(false);
  });
});
