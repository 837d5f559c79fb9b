export type CsvValue = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that begins so is a formula to a spreadsheet, or becomes one. */
const FORMULA_START = /^\s*[=+\-@\t\r]/;

/**
 * Writes a table as CSV (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets garble Cyrillic, and CRLF
 * between the lines. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * @param header names of the columns
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [header.map(cell).join(',')];
  for (const row of rows) lines.push(row.map(cell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
