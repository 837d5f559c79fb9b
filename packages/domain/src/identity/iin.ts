import type { LocalDate } from '../codes/brand.ts';
import type { ErrorCode } from '../codes/error-codes.ts';
import type { Sex } from '../codes/languages.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import { controlDigit, hasRightControlDigit } from './control-digit.ts';

/** Drops the spaces and dashes that people put between digits of an IIN or BIN. It does not judge what is left. */
export function normaliseIin(text: string): string {
  return text.replace(/[\s\p{Dash_Punctuation}]/gu, '');
}

/**
 * The twelfth digit that belongs to eleven digits (C2).
 * @returns 0–9, or `null` where no such IIN is ever issued (or the text isn't eleven digits)
 */
export function iinControlDigit(first11: string): number | null {
  return controlDigit(first11);
}

/**
 * What is wrong with an IIN, normalised before (C2). Birth date and sex inside it are not looked at.
 * @returns IIN_LENGTH, IIN_CONTROL_DIGIT, or `undefined` when it can be right
 */
export function iinProblem(iin: string): ErrorCode | undefined {
  if (!/^[0-9]{12}$/.test(iin)) return 'IIN_LENGTH';
  return hasRightControlDigit(iin) ? undefined : 'IIN_CONTROL_DIGIT';
}

/** What the digits seem to tell about a person. Since 2013 they need not be true, so never use them as facts (C2). */
export interface IinFacts {
  /** `null` where the digits make no date. */
  birthDate: LocalDate | null;
  /** `null` where the seventh digit names no sex, as in numbers given to foreigners. */
  sex: Sex | null;
}

const CENTURY_OF_DIGIT: Readonly<Record<string, string>> = { '1': '18', '2': '18', '3': '19', '4': '19', '5': '20', '6': '20' };

/** Reads birth date and sex out of the digits of an IIN that passed `iinProblem`. */
export function iinFacts(iin: string): IinFacts {
  const digit = iin.charAt(6);
  const century = CENTURY_OF_DIGIT[digit];
  if (century === undefined) return { birthDate: null, sex: null };
  const date = `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  return { birthDate: isLocalDate(date) ? date : null, sex: Number(digit) % 2 === 1 ? 'MALE' : 'FEMALE' };
}

/** Whether the digits tell another birth date or sex than the register: a warning and never a refusal (C2). */
export function iinDisagrees(iin: string, person: { birthDate: LocalDate; sex: Sex }): boolean {
  const facts = iinFacts(iin);
  return facts.birthDate !== person.birthDate || facts.sex !== person.sex;
}
