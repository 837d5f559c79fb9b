import type { LocalDate } from '../codes/brand.ts';
import { CORRECTION_TYPES, type CorrectionType } from '../codes/correction-types.ts';

/** What a city says of a correction type from a day on: whether new applications and groups may name it, what parents read of it, and its place in the list. */
export interface CorrectionTypeOffer {
  correctionType: CorrectionType;
  offered: boolean;
  /** For parents, in three languages; empty where the name says it all. */
  explanation: { ru: string; kk: string; en: string };
  /** From 1; types with the same number stand as in the closed list. */
  sortOrder: number;
}

/** The same with the first day on which it holds. */
export interface DatedOffer extends CorrectionTypeOffer {
  effectiveFrom: LocalDate;
}

/** What holds of a type that the city has said nothing of: it is offered, in the order of the closed list. */
export function defaultOffer(correctionType: CorrectionType): CorrectionTypeOffer {
  return { correctionType, offered: true, explanation: { ru: '', kk: '', en: '' }, sortOrder: CORRECTION_TYPES.indexOf(correctionType) + 1 };
}

/**
 * What holds on a day of every type of the closed list, in the city's order: of each the newest that has begun. Types that are
 * not offered are among them.
 * @param written what the city wrote and did not take back, in any order
 */
export function offersOn<Written extends DatedOffer>(day: LocalDate, written: readonly Written[]): (Written | CorrectionTypeOffer)[] {
  const inForce = CORRECTION_TYPES.map((type) => {
    const begun = written.filter(({ correctionType, effectiveFrom }) => correctionType === type && effectiveFrom <= day);
    return begun.reduce<Written | undefined>((newest, each) => (newest === undefined || each.effectiveFrom > newest.effectiveFrom ? each : newest), undefined) ?? defaultOffer(type);
  });
  return inForce.sort((a, b) => a.sortOrder - b.sortOrder);
}

/** Whether a change says the same as what holds. */
export function isSameOffer(a: CorrectionTypeOffer, b: CorrectionTypeOffer): boolean {
  return a.offered === b.offered && a.sortOrder === b.sortOrder && a.explanation.ru === b.explanation.ru && a.explanation.kk === b.explanation.kk && a.explanation.en === b.explanation.en;
}
