import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { addDays, ageOn } from '../calendar/local-date.ts';
import { DEFAULT_VOUCHER_POLICY as policy } from '../voucher/policy.ts';
import { agedOut, agesOutOn } from './age-limit.ts';
import { conclusionValid, conclusionWarningDates, renewalOpensOn } from './conclusion.ts';
import { compareSubmission } from './submission.ts';

const d = (text: string) => text as LocalDate;

describe('Q11 a child of 7 on 1 September leaves the queue', () => {
  it.each([
    ['2019-09-01', '2026-09-01'], ['2019-09-02', '2027-09-01'], ['2019-12-31', '2027-09-01'], ['2020-01-01', '2027-09-01'], ['2020-02-29', '2027-09-01'],
  ])('born %s, out on %s', (birthDate, day) => {
    expect(agesOutOn(d(birthDate), policy)).toBe(day);
    expect(agedOut(d(birthDate), addDays(d(day), -1), policy)).toBe(false);
    expect(agedOut(d(birthDate), d(day), policy)).toBe(true);
  });

  it('is the first such day at which the child is old enough', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 7300 }), (n) => {
      const birthDate = addDays(d('2010-01-01'), n);
      const out = agesOutOn(birthDate, policy);
      expect(ageOn(birthDate, out)).toBe(7);
      expect(out.slice(5)).toBe('09-01');
    }));
  });

  it('follows the city’s policy', () => {
    expect(agesOutOn(d('2019-12-31'), { ageLimitYears: 6, ageLimitMonthDay: '12-31' })).toBe('2025-12-31');
  });
});

describe('Q10 a PMPK conclusion holds through its last day', () => {
  it('holds and expires', () => {
    expect(conclusionValid(d('2026-11-24'), d('2026-11-24'))).toBe(true);
    expect(conclusionValid(d('2026-11-24'), d('2026-11-25'))).toBe(false);
  });

  it('is warned about 30 and 7 days ahead', () => {
    expect(conclusionWarningDates(d('2026-12-31'), policy)).toEqual(['2026-12-01', '2026-12-24']);
  });

  it('can be renewed from the earliest warning on, without warnings once it has run out', () => {
    expect(renewalOpensOn(d('2026-12-31'), policy)).toBe('2026-12-01');
    expect(renewalOpensOn(d('2026-12-31'), { conclusionWarningDays: [] })).toBe('2027-01-01');
  });
});

describe('Q1 applications stand in the order of their submission', () => {
  it('goes by instant, then by sequence', () => {
    const early = { submittedAt: new Date('2026-11-24T04:00:00Z'), submitSequence: 9 };
    const first = { submittedAt: new Date('2026-11-24T05:00:00Z'), submitSequence: 2 };
    const second = { submittedAt: new Date('2026-11-24T05:00:00Z'), submitSequence: 3 };
    expect([second, first, early].sort(compareSubmission)).toEqual([early, first, second]);
    expect(compareSubmission(first, { ...first })).toBe(0);
  });
});
