import type { List, ListOrder } from '../table/list.ts';
import type { Order } from './search.ts';

const COLUMNS = ['child', 'type', 'year', 'state', 'place', 'sent', 'conclusion', 'kindergarten', 'language'] as const;
type Column = (typeof COLUMNS)[number];

/** The officers' table of applications. */
export const APPLICATION_LIST: List<Column> = { name: 'APPLICATIONS', path: '/applications', columns: COLUMNS, shownToAll: ['child', 'type', 'year', 'state', 'place', 'sent'] };

/** What it can be ordered by. */
export const APPLICATION_ORDERS: ListOrder<Column, Order>['offered'] = {
  sent: { ascending: 'oldest', descending: 'newest', first: 'descending' },
  conclusion: { ascending: 'endsSoon', descending: 'endsLate', first: 'ascending' },
};
