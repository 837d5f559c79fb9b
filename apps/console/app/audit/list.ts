import type { List } from '../table/list.ts';

const COLUMNS = ['who', 'action', 'subject', 'details'] as const;

/** The audit log (S5), newest first. */
export const AUDIT_LIST: List<(typeof COLUMNS)[number]> = { name: 'AUDIT', path: '/audit', columns: COLUMNS, shownToAll: COLUMNS };
