import type { ErrorCode } from '../codes/error-codes.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** Fewest and most characters (code points) of a password (A2). */
export const PASSWORD_LENGTH = { min: 8, max: 40 } as const;

/** Every character follows the one before by the same small step, as in `aaaaaaaa`, `12345678`, `hgfedcba`. */
function isRun(points: readonly number[]): boolean {
  const [first = 0, second = 0] = points;
  const step = second - first;
  return Math.abs(step) <= 1 && points.every((point, index) => index === 0 || point - (points[index - 1] ?? 0) === step);
}

/** The same one to four characters over and over, as in `12121212` or `абвабваб`. */
function isRepetition(characters: readonly string[]): boolean {
  return [1, 2, 3, 4].some((period) => characters.every((character, index) => index < period || character === characters[index - period]));
}

/**
 * What is wrong with a new password in NFC (A2): 8 to 40 characters of any script, none of the commonly used ones,
 * no plain run or repetition. Upper and lower case make no difference to commonness.
 * @returns PASSWORD_LENGTH, PASSWORD_COMMON, or `undefined`
 */
export function passwordProblem(text: string): ErrorCode | undefined {
  const characters = [...text.toLowerCase()];
  const length = [...text].length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) return 'PASSWORD_LENGTH';
  if (COMMON_PASSWORDS.has(characters.join(''))) return 'PASSWORD_COMMON';
  if (isRun(characters.map((character) => character.codePointAt(0) ?? 0)) || isRepetition(characters)) return 'PASSWORD_COMMON';
  return undefined;
}
