import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountProblem, normaliseAccount } from './bank-account.ts';

const VALID = 'KZ86125KZT5004100100';

describe('E3 bank account of a kindergarten in the contract', () => {
  it('takes a Kazakhstan IBAN as people write it', () => {
    expect(accountProblem(normaliseAccount('kz86 125k zt50 0410 0100'))).toBeUndefined();
  });

  it('finds any one wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 19 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const was = VALID[at] ?? '';
        if (!/[0-9]/.test(was)) return;
        expect(accountProblem(VALID.slice(0, at) + String((Number(was) + by) % 10) + VALID.slice(at + 1))).toBe('ACCOUNT_INVALID');
      }),
    );
  });

  it.each(['', 'KZ86', 'DE89370400440532013000', 'KZ86125KZT500410010А'])('refuses %j', (account) => {
    expect(accountProblem(account)).toBe('ACCOUNT_INVALID');
  });
});
