import { CsvError, parse } from 'csv-parse/sync';
import type { TableFiles } from '@balabaqsha/services/ports';
import { unguarded, writeCsv } from './csv.ts';

/** What spreadsheets put between cells, by country and habit. */
const DELIMITERS = [';', ',', '\t'] as const;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** Tables as CSV: any of the usual separators is read, commas are written. */
export function tableFiles(): TableFiles {
  return {
    read(text) {
      try {
        const parsed = parse(text, { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Parsed[];
        return { kind: 'read', lines: parsed.map(({ record, info }) => ({ line: info.lines, cells: record.map(unguarded) })) };
      } catch (error) {
        if (error instanceof CsvError) return { kind: 'malformed', line: Number(Reflect.get(error, 'lines') ?? 1) };
        throw error;
      }
    },
    write: (header, rows) => writeCsv(header, rows),
  };
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
