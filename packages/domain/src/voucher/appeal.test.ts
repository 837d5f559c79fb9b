import { describe, expect, it } from 'vitest';
import { ARCHIVE_REASONS } from '../lifecycle/application.ts';
import { appealDeadline, endedByDeadline } from './appeal.ts';
import { DEFAULT_VOUCHER_POLICY } from './policy.ts';

describe('V13 an annulment can be appealed against', () => {
  it('until 24:00 of the 30th day after it, holidays or not', () => {
    // 10:00 of 1 December in Almaty; the 30th day after it is 31 December.
    expect(appealDeadline(new Date('2026-12-01T05:00:00Z'), DEFAULT_VOUCHER_POLICY).toISOString()).toBe('2026-12-31T19:00:00.000Z');
  });

  it('counts the day in Almaty', () => {
    // 00:30 of 2 December.
    expect(appealDeadline(new Date('2026-12-01T19:30:00Z'), DEFAULT_VOUCHER_POLICY).toISOString()).toBe('2027-01-01T19:00:00.000Z');
  });

  it('only where nobody decided it by hand', () => {
    expect(endedByDeadline({ state: 'STOP_LIST', archiveReason: null })).toBe(true);
    expect(ARCHIVE_REASONS.filter((archiveReason) => endedByDeadline({ state: 'ARCHIVED', archiveReason }))).toEqual(['NOT_ENROLLED', 'STOP_LIST_EXPIRED']);
    expect(endedByDeadline({ state: 'IN_QUEUE', archiveReason: null })).toBe(false);
  });
});
