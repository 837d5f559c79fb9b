import writeExcelFile from 'write-excel-file/node';

export type XlsxValue = string | number | Date | null;

/** A column of the sheet: what stands above it, and how its numbers and days look. */
export interface XlsxColumn {
  header: string;
  /** `days` have one digit after the point, `date` is a `Date` at midnight UTC; whatever else is text or a whole number. */
  looks?: 'count' | 'days' | 'date';
}

const FORMATS = { count: '#,##0', days: '#,##0.0', date: 'dd.mm.yyyy' } as const;
const NARROWEST = 10;
const WIDEST = 60;

/**
 * Writes one table as an Excel workbook of one sheet, with a bold header that stays in sight. Text stays text: nothing that
 * people typed becomes a formula, for cells are written by their type.
 * @param sheet name of the sheet; what Excel forbids in it is left out, and so is all behind the 31st character
 * @param rows a value for each column; `null` is an empty cell
 */
export async function writeXlsx(sheet: string, columns: readonly XlsxColumn[], rows: readonly (readonly XlsxValue[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const data = [
    columns.map(({ header }) => ({ type: String, value: header, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) => columns.map(({ looks }, index) => cellOf(row[index] ?? null, looks))),
  ];
  const options = { sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), stickyRowsCount: 1, columns: columns.map((column, index) => ({ width: widthOf(column, rows, index) })) };
  return new Uint8Array(await writeExcelFile(data, options).toBuffer());
}

function cellOf(value: XlsxValue, looks: XlsxColumn['looks']) {
  if (value === null) return null;
  if (typeof value === 'string') return { type: String, value };
  if (typeof value === 'number') return { type: Number, value, format: looks === undefined || looks === 'date' ? FORMATS.count : FORMATS[looks] };
  return { type: Date, value, format: FORMATS.date };
}

/** In characters; a date is ten. */
function widthOf({ header }: XlsxColumn, rows: readonly (readonly XlsxValue[])[], index: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[index] instanceof Date ? 10 : String(row[index] ?? '').length), header.length / 2);
  return Math.min(Math.max(Math.ceil(longest) + 2, NARROWEST), WIDEST);
}
