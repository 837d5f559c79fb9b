/** In front of the first line, so that spreadsheets read Cyrillic and Kazakh letters right. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A line of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula is told to be text. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const text = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
