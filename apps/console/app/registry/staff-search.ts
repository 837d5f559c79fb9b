import { STAFF_ROLES, type StaffRole } from '@balabaqsha/domain';
import { addressAt, queryOf } from '../table/address.ts';
import { orderNamed } from '../table/list.ts';
import { EMPLOYEE_ORDERS, type EmployeeOrder } from './employee-orders.ts';

export const STAFF_KINDS = ['WITHOUT_ROLE', 'INVITED'] as const;

/** Which employees are shown, as it stands in the address. */
export interface StaffSearch {
  search: string;
  role: StaffRole | '';
  kind: (typeof STAFF_KINDS)[number] | '';
  order: EmployeeOrder;
  /** `next` of the page before. */
  after: string;
}

/** Reads the search of an address; what makes no sense is left out as if nobody had asked. */
export function staffSearchOf(query: URLSearchParams): StaffSearch {
  return {
    search: (query.get('search') ?? '').trim().slice(0, 100),
    role: STAFF_ROLES.find((each) => each === query.get('role')) ?? '',
    kind: STAFF_KINDS.find((each) => each === query.get('kind')) ?? '',
    order: orderNamed(EMPLOYEE_ORDERS, query.get('order')),
    after: query.get('after') ?? '',
  };
}

/** What stands behind the question mark for a page of the list; the order only where it is not by name. */
export function staffQuery(asked: StaffSearch): string {
  const { search, role, kind, order, after } = asked;
  return queryOf({ search: search || null, role: role || null, kind: kind || null, order: order === 'name' ? null : order, after: after || null });
}

/** The address of a page of the list. */
export function staffAddress(asked: StaffSearch): string {
  return addressAt('/staff', staffQuery(asked));
}
