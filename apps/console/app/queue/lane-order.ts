import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { correctionTypeName } from '@balabaqsha/i18n';

/** A lane as its board shows it. @property medianDays from sending to the voucher, `null` where nobody got one in a year */
export type LaneRow = RouterOutputs['staff']['city']['lanes']['lanes'][number] & { medianDays: number | null };

/** What the board of lanes can be ordered by, as the address says it. */
export const LANE_SORTS = ['type', 'year', 'waiting', 'out', 'guaranteed', 'free', 'wait', 'first'] as const;
export type LaneSort = (typeof LANE_SORTS)[number];

export interface LaneOrder {
  sort: LaneSort;
  descending: boolean;
}

/** By name; what makes no sense in an address is the same. */
export function laneOrderOf(query: URLSearchParams): LaneOrder {
  const sort = LANE_SORTS.find((each) => each === query.get('sort')) ?? 'type';
  return { sort, descending: query.get('order') === 'down' };
}

/** The address of the board in the order that a press on a column brings: numbers from the greatest, the rest from the first. */
export function laneOrderAddress(sort: LaneSort, present: LaneOrder): string {
  const descending = sort === present.sort ? !present.descending : BY_NUMBER.has(sort);
  const query = new URLSearchParams({ ...(sort !== 'type' && { sort }), ...(descending && { order: 'down' }) }).toString();
  return query === '' ? '/queue' : `/queue?${query}`;
}

const BY_NUMBER: ReadonlySet<LaneSort> = new Set(['waiting', 'out', 'guaranteed', 'free', 'wait']);

const VALUES: Readonly<Record<Exclude<LaneSort, 'type'>, (lane: LaneRow) => number | null>> = {
  year: ({ birthYear }) => birthYear,
  waiting: ({ waiting }) => waiting,
  out: ({ vouchersOut }) => vouchersOut,
  guaranteed: ({ guaranteed }) => guaranteed,
  free: ({ freeSeats }) => freeSeats,
  wait: ({ medianDays }) => medianDays,
  first: ({ firstSubmittedAt }) => firstSubmittedAt?.getTime() ?? null,
};

// Russian rules put the Kazakh letters where the Kazakh alphabet has them, and every browser knows them.
const { compare } = new Intl.Collator('ru');

/** Lanes in an order; those alike by the name that is read and by year, those without a value last, either way round. */
export function orderedLanes(locale: Locale, lanes: readonly LaneRow[], { sort, descending }: LaneOrder): LaneRow[] {
  const byName = (a: LaneRow, b: LaneRow): number => compare(correctionTypeName(locale, a.correctionType), correctionTypeName(locale, b.correctionType));
  const byNameAndYear = (a: LaneRow, b: LaneRow): number => byName(a, b) || a.birthYear - b.birthYear;
  const sign = descending ? -1 : 1;
  if (sort === 'type') return lanes.toSorted((a, b) => sign * byName(a, b) || a.birthYear - b.birthYear);
  const valueOf = VALUES[sort];
  return lanes.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byNameAndYear(a, b);
    return sign * (left - right) || byNameAndYear(a, b);
  });
}
