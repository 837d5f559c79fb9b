import { voucherSortsOffered, type VoucherFilter } from '@balabaqsha/domain';
import type { List, ListOrder } from '../table/list.ts';
import type { VoucherOrder } from './search.ts';

const COLUMNS = ['child', 'state', 'deadline', 'kindergarten', 'offered', 'code'] as const;
type Column = (typeof COLUMNS)[number];

/** The officers' list of vouchers. */
export const VOUCHER_LIST: List<Column> = { name: 'VOUCHERS', path: '/vouchers', columns: COLUMNS, shownToAll: ['child', 'state', 'deadline', 'offered', 'code'] };

/** What it can be ordered by beside the rest of a filter (V3, V6). */
export function voucherOrders(filter: VoucherFilter): ListOrder<Column, VoucherOrder>['offered'] {
  const sorts = voucherSortsOffered(filter);
  return {
    ...(sorts.includes('OFFERED') && { offered: { ascending: 'oldest', descending: 'newest', first: 'descending' } }),
    ...(sorts.includes('DEADLINE') && { deadline: { ascending: 'endsSoon', descending: 'endsLate', first: 'ascending' } }),
  };
}
