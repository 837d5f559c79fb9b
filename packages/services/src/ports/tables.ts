import type { TableLine } from '@balabaqsha/domain';

/** A file's lines, or the number of the line where it can't be read. */
export type TableAnswer = { kind: 'read'; lines: TableLine[] } | { kind: 'malformed'; line: number };

/** Reads and writes tables as files that spreadsheets open. What `write` wrote `read` reads as it was. */
export interface TableFiles {
  read(text: string): TableAnswer;
  /** @param header names of the columns */
  write(header: readonly string[], rows: readonly (readonly string[])[]): string;
}
