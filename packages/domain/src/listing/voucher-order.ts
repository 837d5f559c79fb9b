import { voucherLifecycle, type VoucherState } from '../lifecycle/voucher.ts';
import type { VoucherDue } from './voucher-dues.ts';

/** What the officers' list of vouchers is ordered by: when they were offered (V3), or the deadline that runs (V3, V6, E5). */
export const VOUCHER_SORTS = ['OFFERED', 'DEADLINE'] as const;
export type VoucherSort = (typeof VOUCHER_SORTS)[number];

/** Which of the city's vouchers, and in which order; `null` stands for all. */
export interface VoucherFilter {
  state: VoucherState | null;
  due: VoucherDue | null;
  sort: VoucherSort;
  /** From the latest to the earliest. */
  descending: boolean;
}

/**
 * The orders that are walks along an index beside the rest of a filter: vouchers of a deadline are ordered by it, and those that
 * ended have none.
 */
export function voucherSortsOffered({ state, due }: Pick<VoucherFilter, 'state' | 'due'>): readonly VoucherSort[] {
  if (due !== null) return ['DEADLINE'];
  return state === null || voucherLifecycle.categories.outstanding.some((each) => each === state) ? VOUCHER_SORTS : ['OFFERED'];
}

/**
 * The filter with an order that is offered beside it: the one that was asked for, else the nearest deadline first where a
 * deadline is asked for, and the newest first otherwise.
 */
export function voucherFilterOf({ state = null, due = null, sort, descending }: { [Part in keyof VoucherFilter]?: VoucherFilter[Part] | null | undefined }): VoucherFilter {
  const offered = voucherSortsOffered({ state, due });
  const asked = offered.find((each) => each === sort);
  if (asked === undefined) {
    const usual = due === null ? 'OFFERED' : 'DEADLINE';
    return { state, due, sort: usual, descending: usual === 'OFFERED' };
  }
  return { state, due, sort: asked, descending: descending ?? asked === 'OFFERED' };
}
