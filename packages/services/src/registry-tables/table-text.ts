import { DomainError, lineUp, MOST_TABLE_LINES, type ErrorCode, type TableLine } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { PreviewLine, TablePreview } from '../contract/registry-table.ts';
import type { TableFiles } from '../ports/index.ts';

/** A line that was judged, with what it adds; `null` where it adds nothing. */
export interface JudgedLine<New> extends PreviewLine {
  adds: New | null;
}

/**
 * Reads a table's lines, their cells in the order of the columns.
 * @throws DomainError at `text` TABLE_MALFORMED, TABLE_COLUMNS, TABLE_TOO_LONG
 */
export function readTable(tables: TableFiles, columns: readonly string[], text: string): TableLine[] {
  const answer = tables.read(text);
  if (answer.kind === 'malformed') throw new DomainError('TABLE_MALFORMED', { field: 'text', params: { line: answer.line } });
  const lined = lineUp(columns, answer.lines);
  if (lined.kind === 'missing') throw new DomainError('TABLE_COLUMNS', { field: 'text', params: { columns: lined.columns.join(', ') } });
  if (lined.lines.length > MOST_TABLE_LINES) throw new DomainError('TABLE_TOO_LONG', { field: 'text', params: { max: MOST_TABLE_LINES } });
  return lined.lines;
}

/** A line that is in the city already, cell for cell. */
export function sameLine({ line, cells }: TableLine): JudgedLine<never> {
  return { line, cells: [...cells], problems: [], effect: 'SAME', adds: null };
}

/** A line with which something is wrong. */
export function wrongLine({ line, cells }: TableLine, problems: PreviewLine['problems']): JudgedLine<never> {
  return { line, cells: [...cells], problems, effect: null, adds: null };
}

/** A line that adds something, unless something is wrong with it. */
export function newLine<New>(of: TableLine, problems: PreviewLine['problems'], adds: New): JudgedLine<New> {
  return problems.length > 0 ? wrongLine(of, problems) : { line: of.line, cells: [...of.cells], problems, effect: 'ADDS', adds };
}

/** What a form's check says, told by columns. @param columnOf index of the column that fills a field, `null` for none */
export function problemsOf(error: z.ZodError, columnOf: (field: string) => number | null): PreviewLine['problems'] {
  return error.issues.map(({ path, message }) => ({ column: columnOf(path.join('.')), code: message as ErrorCode }));
}

/** The lines as they are shown. */
export function previewOf(columns: readonly string[], lines: readonly JudgedLine<unknown>[]): TablePreview {
  return { columns: [...columns], lines: lines.map(({ adds: _, ...shown }) => shown) };
}

/**
 * What the lines add, all of them together.
 * @throws DomainError TABLE_WRONG while a line is wrong, CHANGE_NOTHING at `text`
 */
export function allNew<New>(lines: readonly JudgedLine<New>[]): New[] {
  if (lines.some(({ effect }) => effect === null)) throw new DomainError('TABLE_WRONG');
  const added = lines.flatMap(({ adds }) => (adds === null ? [] : [adds]));
  if (added.length === 0) throw new DomainError('CHANGE_NOTHING', { field: 'text' });
  return added;
}

/** Cells as they are compared. */
export const cellsKey = (cells: readonly string[]): string => JSON.stringify(cells);
