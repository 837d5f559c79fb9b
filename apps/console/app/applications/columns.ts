import type { ApplicationSort } from '@balabaqsha/domain';

/** Columns of the table of applications besides the number, which always stays. */
export const APPLICATION_COLUMNS = ['child', 'type', 'year', 'state', 'place', 'sent', 'conclusion', 'kindergarten', 'language'] as const;
export type ApplicationColumn = (typeof APPLICATION_COLUMNS)[number];

const SHOWN_TO_ALL: readonly ApplicationColumn[] = ['child', 'type', 'year', 'state', 'place', 'sent'];

/**
 * The columns that are shown, in the table's order: those that the employee chose, as far as there still are such, and the
 * one that the rows are ordered by.
 */
export function shownColumns(chosen: readonly string[] | null, sort: ApplicationSort): readonly ApplicationColumn[] {
  const wanted: readonly string[] = [...(chosen ?? SHOWN_TO_ALL), sort === 'SENT' ? 'sent' : 'conclusion'];
  return APPLICATION_COLUMNS.filter((column) => wanted.includes(column));
}

/** Name of the box that a column is ticked by. */
export const columnBox = (column: ApplicationColumn): string => `column-${column}`;
