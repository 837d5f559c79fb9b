const LONGEST = 10;

/**
 * The application number in what somebody typed: «№ 1024», «1 024» and «1024» are one number.
 * @returns `null` for what can't be a number of ours, such as an IIN
 */
export function searchedNumber(typed: string): number | null {
  const digits = typed.replace(/[\s№#]/g, '').replace(/^(No|N)\.?/i, '');
  const number = Number(digits);
  return /^\d+$/.test(digits) && digits.length <= LONGEST && number > 0 ? number : null;
}
