import type { InstructionLanguage } from '@balabaqsha/domain';

interface Group {
  language: InstructionLanguage;
  birthYearFrom: number;
  birthYearTo: number;
  free: number;
}

export interface YearSeats {
  birthYear: number;
  /** Free seats by language; `null` where no group takes this year. */
  free: Readonly<Partial<Record<InstructionLanguage, number | null>>>;
}

/** Free seats for each birth year that some group takes, oldest children first. A group for several years counts in each (P3). */
export function seatsByYear(groups: readonly Group[], languages: readonly InstructionLanguage[]): YearSeats[] {
  const years = new Set(groups.flatMap(({ birthYearFrom, birthYearTo }) => Array.from({ length: birthYearTo - birthYearFrom + 1 }, (_, index) => birthYearFrom + index)));
  return [...years].sort((a, b) => a - b).map((birthYear) => ({ birthYear, free: Object.fromEntries(languages.map((language) => [language, freeFor(birthYear, language)])) }));

  function freeFor(birthYear: number, language: InstructionLanguage): number | null {
    const suitable = groups.filter((group) => group.language === language && group.birthYearFrom <= birthYear && birthYear <= group.birthYearTo);
    return suitable.length === 0 ? null : suitable.reduce((sum, { free }) => sum + free, 0);
  }
}
