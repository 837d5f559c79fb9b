import { describe, expect, it } from 'vitest';
import type { LocalDate } from '@balabaqsha/domain';
import { periodOf, reportAddress, reportNamed } from './report-period.ts';

const now = new Date('2026-03-10T19:30:00Z');

describe('the address of a report', () => {
  it('leads to its name and period and back', () => {
    const period = { from: '2026-01-01' as LocalDate, to: '2026-02-28' as LocalDate };
    const address = new URL(reportAddress('VOUCHERS', period), 'http://console');
    expect(reportNamed(address.pathname.split('/').at(-1))).toBe('VOUCHERS');
    expect(periodOf(address.searchParams, now)).toEqual(period);
  });

  it('is of the last year by Almaty’s calendar where it names no period, or none that is a day', () => {
    const lastYear = { from: '2025-03-12', to: '2026-03-11' };
    expect(periodOf(new URLSearchParams(), now)).toEqual(lastYear);
    expect(periodOf(new URLSearchParams({ from: '2026-02-30', to: 'x' }), now)).toEqual(lastYear);
  });

  it('is none for other names', () => {
    expect(reportNamed('payroll')).toBeNull();
    expect(reportNamed(undefined)).toBeNull();
  });
});
