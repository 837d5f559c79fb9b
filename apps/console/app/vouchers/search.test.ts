import fc from 'fast-check';
import { VOUCHER_DUES, VOUCHER_STATES, voucherFilterOf, VOUCHER_SORTS } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { voucherQuery, voucherSearchOf, vouchersAddress } from './search.ts';

const filters = fc
  .tuple(fc.constantFrom(null, ...VOUCHER_STATES, ...VOUCHER_DUES), fc.constantFrom(...VOUCHER_SORTS), fc.boolean())
  .map(([show, sort, descending]) => voucherFilterOf({ state: VOUCHER_STATES.find((each) => each === show), due: VOUCHER_DUES.find((each) => each === show), sort, descending }));

describe('the address of the list of vouchers', () => {
  it('says all there is to a search', () => {
    fc.assert(
      fc.property(filters, fc.option(fc.string({ minLength: 1 })), (filter, after) => {
        expect(voucherSearchOf(new URLSearchParams(voucherQuery(filter, after)))).toEqual({ filter, after });
      }),
    );
  });

  it.each([
    ['nonsense', 'show=GONE&order=up', '/vouchers'],
    ['a deadline of those that have none', 'show=USED&order=endsSoon', '/vouchers?show=USED'],
    ['the usual order', 'show=TODAY&order=endsSoon', '/vouchers?show=TODAY'],
  ])('leaves out %s', (_, query, address) => expect(vouchersAddress(voucherSearchOf(new URLSearchParams(query)).filter)).toBe(address));
});
