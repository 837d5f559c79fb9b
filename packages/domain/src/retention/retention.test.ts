import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptSince, RETENTION_DAYS, type RetentionKind } from './retention.ts';

describe('D2 how long things are kept', () => {
  it('counts whole days of Almaty', () => {
    expect(keptSince('draft', new Date('2026-11-30T18:59:59Z'))).toEqual(new Date('2026-10-30T19:00:00Z'));
    expect(keptSince('draft', new Date('2026-11-30T19:00:00Z'))).toEqual(new Date('2026-10-31T19:00:00Z'));
  });

  it('never less than was promised, and less than a day more', () => {
    const DAY = 86_400_000;
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(RETENTION_DAYS) as RetentionKind[])), fc.date({ min: new Date('2025-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }), (kind, now) => {
        const days = (now.getTime() - keptSince(kind, now).getTime()) / DAY;
        expect(days).toBeGreaterThanOrEqual(RETENTION_DAYS[kind]);
        expect(days).toBeLessThan(RETENTION_DAYS[kind] + 1);
      }),
    );
  });
});
