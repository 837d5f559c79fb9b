import type { ChildSort, Ordered } from '@balabaqsha/domain';
import { addressAt, queryOf } from '../table/address.ts';
import { orderNamed } from '../table/list.ts';

/** Orders as people choose them. */
export const CHILDREN_ORDERS = {
  name: { sort: 'NAME', descending: false },
  nameBack: { sort: 'NAME', descending: true },
  latest: { sort: 'ENROLLED', descending: true },
  earliest: { sort: 'ENROLLED', descending: false },
} as const satisfies Record<string, Ordered<ChildSort>>;

export type ChildrenOrder = keyof typeof CHILDREN_ORDERS;

/** Which children are shown, as it stands in the address. Who is searched for is a person and never stands there. */
export interface ChildrenSearch {
  groupId: string | null;
  order: ChildrenOrder;
  /** The enrolment that the page before ended with. */
  after: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the search of an address; what makes no sense is left out as if nobody had asked. */
export function childrenSearchOf(query: URLSearchParams): ChildrenSearch {
  const id = (name: string): string | null => UUID.exec(query.get(name) ?? '')?.[0] ?? null;
  return { groupId: id('group'), order: orderNamed(CHILDREN_ORDERS, query.get('order')), after: id('after') };
}

/** What stands behind the question mark for a search; the order only where it is not by name. */
export function childrenQuery({ groupId, order, after }: ChildrenSearch): string {
  return queryOf({ group: groupId, order: order === 'name' ? null : order, after });
}

/** The address of a search. */
export function childrenAddress(search: ChildrenSearch): string {
  return addressAt('/children', childrenQuery(search));
}

/** Where several children are disenrolled; it leads back to the list with its group and order. */
export function disenrolAddress(search: ChildrenSearch): string {
  return childrenAddress({ ...search, after: null }).replace('/children', '/children/disenrol');
}
