import type { List, ListOrder } from '../table/list.ts';
import type { ChildrenOrder } from './search.ts';

const COLUMNS = ['birthDate', 'group', 'application', 'documents', 'enrolled', 'contract'] as const;
type Column = (typeof COLUMNS)[number];

/** Children of a kindergarten (E7). */
export const CHILDREN_LIST: List<Column> = { name: 'CHILDREN', path: '/children', columns: COLUMNS, shownToAll: ['birthDate', 'group', 'documents', 'enrolled', 'contract'] };

/** What they can be ordered by; their names always stay. */
export const CHILDREN_ORDERS_OFFERED: ListOrder<Column | 'child', ChildrenOrder>['offered'] = {
  child: { ascending: 'name', descending: 'nameBack', first: 'ascending' },
  enrolled: { ascending: 'earliest', descending: 'latest', first: 'descending' },
};
