import { MESSAGE_CHANNELS, type DeliverySort, type MessageChannel, type Ordered } from '@balabaqsha/domain';
import { addressAt, queryOf } from '../table/address.ts';
import { orderNamed, type List, type ListOrder } from '../table/list.ts';

const COLUMNS = ['recipient', 'kind', 'state'] as const;

/** Messages on their way out (N2). */
export const DELIVERY_LIST: List<(typeof COLUMNS)[number]> = { name: 'DELIVERIES', path: '/deliveries', columns: COLUMNS, shownToAll: COLUMNS };

export const DELIVERY_STATES = ['PENDING', 'SENT', 'FAILED'] as const;

/** Orders as people choose them. */
export const DELIVERY_ORDERS = {
  attention: { sort: 'ATTENTION', descending: true },
  newest: { sort: 'CREATED', descending: true },
  oldest: { sort: 'CREATED', descending: false },
} as const satisfies Record<string, Ordered<DeliverySort>>;

export type DeliveryOrder = keyof typeof DELIVERY_ORDERS;

/** What the list can be ordered by with a press; when messages came to be always stays. */
export const DELIVERY_ORDERS_OFFERED: ListOrder<'created', DeliveryOrder>['offered'] = { created: { ascending: 'oldest', descending: 'newest', first: 'descending' } };

/** Which messages are shown, as it stands in the address. What is searched for is a person's and never stands there. */
export interface DeliverySearch {
  channel: MessageChannel | null;
  state: (typeof DELIVERY_STATES)[number] | null;
  order: DeliveryOrder;
  /** `next` of the page before. */
  after: string | null;
}

/** Reads the search of an address; what makes no sense is left out as if nobody had asked. */
export function deliverySearchOf(query: URLSearchParams): DeliverySearch {
  return {
    channel: MESSAGE_CHANNELS.find((each) => each === query.get('channel')) ?? null,
    state: DELIVERY_STATES.find((each) => each === query.get('state')) ?? null,
    order: orderNamed(DELIVERY_ORDERS, query.get('order')),
    after: query.get('after')?.slice(0, 100) ?? null,
  };
}

/** What stands behind the question mark for a search; the order only where it is another than the usual one. */
export function deliveryQuery({ order, ...search }: DeliverySearch): string {
  return queryOf({ ...search, order: order === 'attention' ? null : order });
}

/** The address of a search. */
export function deliveryAddress(search: DeliverySearch): string {
  return addressAt('/deliveries', deliveryQuery(search));
}

/** The list as it is, with what of a channel would be sent once more (N2). */
export function retryAddress(search: DeliverySearch, channel: MessageChannel): string {
  const query = deliveryQuery({ ...search, after: null });
  return `/deliveries?${query === '' ? '' : `${query}&`}retry=${channel}#retry`;
}
