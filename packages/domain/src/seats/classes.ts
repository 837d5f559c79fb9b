import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';

/** Free seats that suit the same needs: those of one group, or of several alike. */
export interface SeatClass {
  key: string;
  correctionTypes: readonly CorrectionType[];
  birthYearFrom: number;
  /** Inclusive. */
  birthYearTo: number;
  language: InstructionLanguage;
  /** Seats that nobody holds. */
  free: number;
}

/** What a child needs of a seat (V2, Q8). */
export interface NeedClass {
  correctionType: CorrectionType;
  birthYear: number;
  /** Languages that suit: one, or all where the guardian ticked that another suits too. */
  languages: readonly InstructionLanguage[];
}

/** Outstanding vouchers with the same need. */
export type PromisedNeed = NeedClass & { count: number };

/** Whether a seat of the class suits the need (V2). */
export function suits(seat: Omit<SeatClass, 'free'>, need: NeedClass): boolean {
  return (
    seat.correctionTypes.includes(need.correctionType) &&
    need.birthYear >= seat.birthYearFrom &&
    need.birthYear <= seat.birthYearTo &&
    need.languages.includes(seat.language)
  );
}

/** Needs with the same key can take the same seats. */
export function needKey(need: NeedClass): string {
  return `${need.correctionType} ${need.birthYear} ${[...need.languages].sort().join('+')}`;
}
