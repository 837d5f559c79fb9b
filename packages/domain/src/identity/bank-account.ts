import type { ErrorCode } from '../codes/error-codes.ts';

/** KZ, two check digits, three of the bank, thirteen of the account. */
const ACCOUNT_SHAPE = /^KZ[0-9]{2}[0-9A-Z]{16}$/;

/** An account number as people write it: spaces go, letters become large. */
export function normaliseAccount(account: string): string {
  return account.replace(/\s/g, '').toUpperCase();
}

/**
 * What is wrong with a Kazakhstan bank account (IBAN), normalised before.
 * @returns ACCOUNT_INVALID, or `undefined` when it can be right
 */
export function accountProblem(account: string): ErrorCode | undefined {
  return ACCOUNT_SHAPE.test(account) && remainder(account) === 1 ? undefined : 'ACCOUNT_INVALID';
}

/** ISO 13616: the first four characters go to the end, letters count from ten, and the number leaves 1 divided by 97. */
function remainder(account: string): number {
  const digits = [...account.slice(4), ...account.slice(0, 4)].map((character) => parseInt(character, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
