import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from './catalogue.ts';
import { SCHEDULED_QUEUES, latestOccurrence, nextOccurrence } from './schedule.ts';

const schedules: Schedule[] = [{ every: 'minute' }, { every: 'hour' }, { dailyAt: '00:00' }, { dailyAt: '09:00' }, { dailyAt: '23:59' }];

describe('K1 schedules keep the time of Almaty', () => {
  it('a daily one comes at that hour of UTC+5', () => {
    expect(latestOccurrence({ dailyAt: '09:00' }, new Date('2026-03-02T03:59:59.999Z'))).toEqual(new Date('2026-03-01T04:00:00Z'));
    expect(latestOccurrence({ dailyAt: '09:00' }, new Date('2026-03-02T04:00:00Z'))).toEqual(new Date('2026-03-02T04:00:00Z'));
    expect(nextOccurrence({ dailyAt: '00:00' }, new Date('2026-03-02T18:59:00Z'))).toEqual(new Date('2026-03-02T19:00:00Z'));
  });

  it('the latest is never ahead, the next never behind, and nothing lies between them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schedules), fc.date({ min: new Date('2024-03-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (schedule, now) => {
        const latest = latestOccurrence(schedule, now);
        const next = nextOccurrence(schedule, now);
        expect(latest.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(nextOccurrence(schedule, latest)).toEqual(next);
        expect(latestOccurrence(schedule, new Date(next.getTime() - 1))).toEqual(latest);
      }),
    );
  });

  it('V1 each hour is looked at, whether a city’s day begins', () => {
    expect(SCHEDULED_QUEUES).toContainEqual({ name: 'day.start', schedule: { every: 'hour' } });
  });
});
