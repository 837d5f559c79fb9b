import { writeCsv } from '@balabaqsha/documents/csv';
import type { StatisticsTable } from './statistics-tables.ts';

/** A table of the statistics as CSV; where too few people stand behind a cell it says so (P4). */
export function csvOf({ head, columns, rows }: Pick<StatisticsTable, 'head' | 'columns' | 'rows'>): string {
  return writeCsv([head, ...columns], rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell ?? '<5')]));
}
