import type { RouterInputs } from '@balabaqsha/api';

type Input = RouterInputs['staff']['city']['kindergartens'];

/** Orders as people choose them. */
const ORDERS = {
  name: { sort: 'NAME', descending: false },
  nameBack: { sort: 'NAME', descending: true },
  free: { sort: 'FREE', descending: true },
  taken: { sort: 'FREE', descending: false },
  large: { sort: 'CAPACITY', descending: true },
} as const satisfies Record<string, Pick<Input, 'sort' | 'descending'>>;
export type KindergartenOrder = keyof typeof ORDERS;
export const KINDERGARTEN_ORDERS = Object.keys(ORDERS) as readonly KindergartenOrder[];

const KINDS = ['OPEN', 'CLOSED', 'NO_DIRECTOR'] as const;
export const KINDERGARTEN_KINDS: readonly (typeof KINDS)[number][] = KINDS;

/** What of the table is shown, as it stands in the address. */
export interface KindergartenSearch {
  search: string;
  district: string;
  kind: (typeof KINDS)[number] | '';
  order: KindergartenOrder;
  after: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the search of an address; what makes no sense is left out as if nobody had asked. */
export function kindergartenSearchOf(query: URLSearchParams): KindergartenSearch {
  const district = query.get('district') ?? '';
  return {
    search: (query.get('search') ?? '').trim().slice(0, 100),
    district: UUID.test(district) ? district : '',
    kind: KINDS.find((each) => each === query.get('kind')) ?? '',
    order: KINDERGARTEN_ORDERS.find((each) => each === query.get('order')) ?? 'name',
    after: query.get('after') ?? '',
  };
}

/** The same as the API takes it. */
export function kindergartenFilter({ search, district, kind, order, after }: KindergartenSearch, locale: Input['locale']): Input {
  return { search, districtId: district || null, kind: kind || null, ...ORDERS[order], locale, after: after || null };
}

/** The address of a page of the table. */
export function kindergartensAddress({ search, district, kind, order, after }: KindergartenSearch): string {
  const given = Object.entries({ search, district, kind, order: order === 'name' ? '' : order, after }).filter(([, value]) => value !== '');
  return given.length === 0 ? '/kindergartens' : `/kindergartens?${new URLSearchParams(given).toString()}`;
}
