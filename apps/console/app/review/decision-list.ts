import type { List } from '../table/list.ts';

const COLUMNS = ['when', 'child', 'type', 'verdict', 'reason', 'state'] as const;

/** The reviewer's own decisions, newest first. */
export const DECISION_LIST: List<(typeof COLUMNS)[number]> = { name: 'DECISIONS', path: '/decisions', columns: COLUMNS, shownToAll: COLUMNS };
