import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeginYear, outgrows, proposedChoice, yearsBegun } from './year-change.ts';

const group = { academicYear: 2025, birthYearFrom: 2020, birthYearTo: 2021 };

describe('E1 a group begins a new academic year', () => {
  it('with the same children, or with younger ones', () => {
    expect(yearsBegun(group, 2026, 'KEEP')).toEqual({ academicYear: 2026, birthYearFrom: 2020, birthYearTo: 2021 });
    expect(yearsBegun(group, 2026, 'SHIFT')).toEqual({ academicYear: 2026, birthYearFrom: 2021, birthYearTo: 2022 });
    expect(yearsBegun(group, 2027, 'SHIFT')).toEqual({ academicYear: 2027, birthYearFrom: 2022, birthYearTo: 2023 });
    expect(yearsBegun({ ...group, academicYear: null }, 2026, 'SHIFT')).toMatchObject({ academicYear: 2026, birthYearFrom: 2021 });
  });

  it('once, and never an earlier one', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 2020, max: 2030 })), fc.integer({ min: 2020, max: 2030 }), fc.constantFrom('KEEP' as const, 'SHIFT' as const), (academicYear, next, choice) => {
        const before = { ...group, academicYear };
        if (!canBeginYear(before, next)) return;
        const after = yearsBegun(before, next, choice);
        expect(canBeginYear(after, next)).toBe(false);
        expect(after.birthYearTo - after.birthYearFrom).toBe(before.birthYearTo - before.birthYearFrom);
        expect(after.birthYearFrom).toBeGreaterThanOrEqual(before.birthYearFrom);
      }),
    );
  });

  it('Q11 takes in younger children where its eldest go to school', () => {
    const policy = { ageLimitYears: 7 };
    expect(proposedChoice({ birthYearFrom: 2019 }, 2026, policy)).toBe('SHIFT');
    expect(proposedChoice({ birthYearFrom: 2020 }, 2026, policy)).toBe('KEEP');
  });

  it('E7 without those who are too old for it', () => {
    const years = yearsBegun(group, 2026, 'SHIFT');
    expect([2019, 2020, 2021, 2022].map((year) => outgrows(year, years))).toEqual([true, true, false, false]);
  });
});
