import { describe, expect, test } from 'vitest';
import { seatsByYear } from './seats-by-year.ts';

describe('P3 free seats by birth year and language', () => {
  test('a group for two years counts in each, and a year without a group is not a year without seats', () => {
    const groups = [
      { language: 'KAZAKH', birthYearFrom: 2021, birthYearTo: 2022, free: 3 },
      { language: 'KAZAKH', birthYearFrom: 2022, birthYearTo: 2022, free: 2 },
      { language: 'RUSSIAN', birthYearFrom: 2020, birthYearTo: 2020, free: 0 },
    ] as const;
    expect(seatsByYear(groups, ['KAZAKH', 'RUSSIAN'])).toEqual([
      { birthYear: 2020, free: { KAZAKH: null, RUSSIAN: 0 } },
      { birthYear: 2021, free: { KAZAKH: 3, RUSSIAN: null } },
      { birthYear: 2022, free: { KAZAKH: 5, RUSSIAN: null } },
    ]);
  });
});
