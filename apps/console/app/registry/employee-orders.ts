import type { EmployeeSort, Ordered } from '@balabaqsha/domain';
import type { ListOrder } from '../table/list.ts';

/** Orders of employees as people choose them. */
export const EMPLOYEE_ORDERS = {
  name: { sort: 'NAME', descending: false },
  nameBack: { sort: 'NAME', descending: true },
  latest: { sort: 'SIGNED_IN', descending: true },
  earliest: { sort: 'SIGNED_IN', descending: false },
} as const satisfies Record<string, Ordered<EmployeeSort>>;

export type EmployeeOrder = keyof typeof EMPLOYEE_ORDERS;

/** What lists of employees can be ordered by; their names always stay. */
export const EMPLOYEE_ORDERS_OFFERED: ListOrder<'name' | 'signedIn', EmployeeOrder>['offered'] = {
  name: { ascending: 'name', descending: 'nameBack', first: 'ascending' },
  signedIn: { ascending: 'earliest', descending: 'latest', first: 'descending' },
};
