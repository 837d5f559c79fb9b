import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOUCHER_STATES } from '../lifecycle/voucher.ts';
import { VOUCHER_DUES } from './voucher-dues.ts';
import { VOUCHER_SORTS, voucherFilterOf, voucherSortsOffered } from './voucher-order.ts';

const asked = fc.record({
  state: fc.option(fc.constantFrom(...VOUCHER_STATES)),
  due: fc.option(fc.constantFrom(...VOUCHER_DUES)),
  sort: fc.option(fc.constantFrom(...VOUCHER_SORTS)),
  descending: fc.option(fc.boolean()),
});

describe('V3, V6 the order of the officers’ vouchers', () => {
  it('is by the deadline where one is asked for, and newest first otherwise', () => {
    expect(voucherFilterOf({})).toEqual({ state: null, due: null, sort: 'OFFERED', descending: true });
    expect(voucherFilterOf({ due: 'WEEK' })).toMatchObject({ sort: 'DEADLINE', descending: false });
    expect(voucherFilterOf({ sort: 'DEADLINE' })).toMatchObject({ sort: 'DEADLINE', descending: false });
  });

  it('is none that no index walks', () => {
    expect(voucherFilterOf({ state: 'USED', sort: 'DEADLINE' })).toMatchObject({ sort: 'OFFERED', descending: true });
    expect(voucherFilterOf({ due: 'TODAY', sort: 'OFFERED', descending: true })).toMatchObject({ sort: 'DEADLINE', descending: false });
  });

  it('is always one that is offered, stays as it is when it is asked for again, and leaves the rest alone', () => {
    fc.assert(
      fc.property(asked, (filter) => {
        const offered = voucherFilterOf(filter);
        expect(voucherSortsOffered(offered)).toContain(offered.sort);
        expect(voucherFilterOf(offered)).toEqual(offered);
        expect([offered.state, offered.due]).toEqual([filter.state, filter.due]);
      }),
    );
  });
});
