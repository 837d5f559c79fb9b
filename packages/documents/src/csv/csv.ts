export type CsvValue = string | number | null;

/** In front of a file's first line: without it spreadsheets garble Cyrillic and Kazakh letters. */
export const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that begins so is a formula to a spreadsheet, or becomes one; apostrophes in front count, so that ours can be taken away again. */
const FORMULA_START = /^'*\s*[=+\-@\t\r]/;

/**
 * Writes a table as CSV (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets garble Cyrillic, and CRLF
 * between the lines. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * @param header names of the columns
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return BYTE_ORDER_MARK + lines.join('');
}

/** One line of such a file, with its end: for tables that are written piece by piece. */
export function csvLine(cells: readonly CsvValue[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A text as it was before `csvLine` kept spreadsheets from running it. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
