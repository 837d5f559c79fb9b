const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}

/**
 * Control digit that IIN and BIN share (C2).
 * @param first11 the eleven digits before it
 * @returns the digit, or `null` where none exists: such a number is never issued
 */
export function controlDigit(first11: string): number | null {
  if (!/^[0-9]{11}$/.test(first11)) return null;
  const first = remainder(first11, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = remainder(first11, SECOND_WEIGHTS);
  return second < 10 ? second : null;
}

/** Whether twelve digits end in their own control digit. */
export function hasRightControlDigit(twelve: string): boolean {
  return controlDigit(twelve.slice(0, 11)) === Number(twelve[11]);
}
