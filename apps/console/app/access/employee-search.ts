import { EMPLOYEE_ORDERS, type EmployeeOrder } from '../registry/employee-orders.ts';
import { addressAt, queryOf } from '../table/address.ts';
import { orderNamed, type List } from '../table/list.ts';

const COLUMNS = ['login', 'roles', 'sessions', 'signedIn'] as const;

/** Employees of all cities as the administrator sees them. */
export const EMPLOYEE_LIST: List<(typeof COLUMNS)[number]> = { name: 'EMPLOYEES', path: '/employees', columns: COLUMNS, shownToAll: ['login', 'roles', 'sessions'] };

/** Which employees are shown, as it stands in the address. */
export interface EmployeeSearch {
  search: string;
  withoutRole: boolean;
  order: EmployeeOrder;
  /** `next` of the page before. */
  after: string | null;
}

/** Reads the search of an address; what makes no sense is left out as if nobody had asked. */
export function employeeSearchOf(query: URLSearchParams): EmployeeSearch {
  return { search: (query.get('search') ?? '').slice(0, 60), withoutRole: query.has('withoutRole'), order: orderNamed(EMPLOYEE_ORDERS, query.get('order')), after: query.get('after')?.slice(0, 100) ?? null };
}

/** What stands behind the question mark for a page of the list; the order only where it is not by name. */
export function employeeQuery({ search, withoutRole, order, after }: EmployeeSearch): string {
  return queryOf({ search: search || null, withoutRole: withoutRole ? 'on' : null, order: order === 'name' ? null : order, after });
}

/** The address of a page of the list. */
export function employeeAddress(asked: EmployeeSearch): string {
  return addressAt('/employees', employeeQuery(asked));
}
