import type { List } from '../table/list.ts';

const COLUMNS = ['login', 'roles', 'state', 'signedIn'] as const;

/** Employees of a city as its officer keeps them. */
export const STAFF_LIST: List<(typeof COLUMNS)[number]> = { name: 'CITY_STAFF', path: '/staff', columns: COLUMNS, shownToAll: ['login', 'roles', 'state'] };
