/** Columns of the table by which kindergartens are added and taken out; the first line of the file names them. */
export const KINDERGARTEN_COLUMNS = ['bin', 'name_ru', 'name_kk', 'name_en', 'district', 'address_ru', 'address_kk', 'address_en', 'phone', 'coordinates'] as const;
export type KindergartenColumn = (typeof KINDERGARTEN_COLUMNS)[number];

/** The same for employees; `kindergarten` is a BIN, `role` and `language` are codes. */
export const EMPLOYEE_COLUMNS = ['iin', 'surname', 'name', 'patronymic', 'login', 'phone', 'email', 'language', 'role', 'kindergarten', 'first_day', 'last_day'] as const;
export type EmployeeColumn = (typeof EMPLOYEE_COLUMNS)[number];

/** How many lines a table has at most, the first left out. */
export const MOST_TABLE_LINES = 300;

/** A line of a file with its number as people count, and what stands between its separators. */
export interface TableLine {
  line: number;
  cells: readonly string[];
}

/** A table whose first line was understood: its lines with their cells in the order of the columns. */
export type LinedUp = { kind: 'lines'; lines: TableLine[] } | { kind: 'missing'; columns: string[] };

/**
 * Brings the cells of a table into the order of the columns, by the names in its first line; other columns are left out, a
 * cell that a line lacks is empty. Case and spaces around do not count.
 */
export function lineUp(columns: readonly string[], [header, ...rest]: readonly TableLine[]): LinedUp {
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) return { kind: 'missing', columns: missing };
  const places = columns.map((column) => names.indexOf(column));
  const lines = rest.map(({ line, cells }) => ({ line, cells: places.map((place) => (cells[place] ?? '').trim()) }));
  return { kind: 'lines', lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}
