import { VOUCHER_DUES, VOUCHER_STATES, voucherFilterOf, type VoucherDue, type VoucherFilter, type VoucherState } from '@balabaqsha/domain';
import { addressAt, queryOf } from '../table/address.ts';
import { orderNameOf } from '../table/list.ts';

/** Orders as people choose them. */
export const VOUCHER_ORDERS = {
  newest: { sort: 'OFFERED', descending: true },
  oldest: { sort: 'OFFERED', descending: false },
  endsSoon: { sort: 'DEADLINE', descending: false },
  endsLate: { sort: 'DEADLINE', descending: true },
} as const satisfies Record<string, Pick<VoucherFilter, 'sort' | 'descending'>>;

export type VoucherOrder = keyof typeof VOUCHER_ORDERS;

/** Which vouchers are shown, as it stands in the address; a state or a deadline is one word there. */
export interface VoucherSearch {
  filter: VoucherFilter;
  /** `next` of the page before. */
  after: string | null;
}

/** The order of a filter, by its name. */
export function voucherOrderOf(filter: VoucherFilter): VoucherOrder {
  return orderNameOf(VOUCHER_ORDERS, filter);
}

/** What of a filter is one word in the address: a state or a deadline. */
export const shownOf = ({ state, due }: VoucherFilter): VoucherState | VoucherDue | null => state ?? due;

/** Reads the search of an address; what makes no sense, or is not offered together, is left out as if nobody had asked. */
export function voucherSearchOf(query: URLSearchParams): VoucherSearch {
  const show = query.get('show');
  const order = (Object.keys(VOUCHER_ORDERS) as VoucherOrder[]).find((each) => each === query.get('order'));
  const filter = voucherFilterOf({
    state: VOUCHER_STATES.find((each) => each === show) ?? null,
    due: VOUCHER_DUES.find((each) => each === show) ?? null,
    ...(order !== undefined && VOUCHER_ORDERS[order]),
  });
  return { filter, after: query.get('after') };
}

/** What stands behind the question mark for a search; the order only where it is another than the usual one. */
export function voucherQuery(filter: VoucherFilter, after: string | null = null): string {
  const order = voucherOrderOf(filter);
  const usual = voucherOrderOf(voucherFilterOf({ state: filter.state, due: filter.due }));
  return queryOf({ show: shownOf(filter), order: order === usual ? null : order, after });
}

/** The address of a search. */
export function vouchersAddress(filter: VoucherFilter, after: string | null = null): string {
  return addressAt('/vouchers', voucherQuery(filter, after));
}
