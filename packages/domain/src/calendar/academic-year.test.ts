import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../codes/brand.ts';
import { academicYearOf, awaitsYearChange } from './academic-year.ts';

describe('the academic year begins on 1 September', () => {
  it('is named by the calendar year in which it begins', () => {
    expect(academicYearOf('2026-08-31' as LocalDate)).toBe(2025);
    expect(academicYearOf('2026-09-01' as LocalDate)).toBe(2026);
    expect(academicYearOf('2027-01-01' as LocalDate)).toBe(2026);
  });

  it('leaves groups of the year before waiting, and none that names no year', () => {
    expect(awaitsYearChange(2025, '2026-08-31' as LocalDate)).toBe(false);
    expect(awaitsYearChange(2025, '2026-09-01' as LocalDate)).toBe(true);
    expect(awaitsYearChange(2027, '2026-09-01' as LocalDate)).toBe(false);
    expect(awaitsYearChange(null, '2026-09-01' as LocalDate)).toBe(false);
  });
});
