import type { StatisticsTable } from './statistics-tables.ts';

/** A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Cyrillic and Kazakh letters right. */
export function csvOf({ head, columns, rows }: Pick<StatisticsTable, 'head' | 'columns' | 'rows'>): string {
  const lines = [[head, ...columns], ...rows.map(({ name, cells }) => [name, ...cells.map((cell) => (cell === null ? '<5' : String(cell)))])];
  return `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is told to be text. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
