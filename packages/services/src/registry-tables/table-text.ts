import { createHash } from 'node:crypto';
import { DomainError, lineUp, MOST_TABLE_LINES, type ErrorCode, type TableLine } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { PreviewLine, TablePreview } from '../contract/registry-table.ts';
import type { TableFiles } from '../ports/index.ts';

/** A line that was judged, with what it adds or what it makes of a row that is there; `null` where it does not. */
export interface JudgedLine<New, Changed = never> extends PreviewLine {
  adds: New | null;
  makes: Changed | null;
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

const shown = ({ line, cells }: TableLine) => ({ line, cells: [...cells], problems: [], changes: [], adds: null, makes: null });

/** A line that is in the city already, in all that it says. */
export function sameLine(of: TableLine): JudgedLine<never> {
  return { ...shown(of), effect: 'SAME' };
}

/** A line with which something is wrong. */
export function wrongLine(of: TableLine, problems: PreviewLine['problems']): JudgedLine<never> {
  return { ...shown(of), problems, effect: null };
}

/** A line that adds something, unless something is wrong with it. */
export function newLine<New>(of: TableLine, problems: PreviewLine['problems'], adds: New): JudgedLine<New> {
  return problems.length > 0 ? wrongLine(of, problems) : { ...shown(of), effect: 'ADDS', adds };
}

/** A line that changes a row, unless something is wrong with it or it says of the row what is so already. @param changes what stood there before, by column */
export function changedLine<Changed>(of: TableLine, problems: PreviewLine['problems'], changes: PreviewLine['changes'], makes: Changed): JudgedLine<never, Changed> {
  if (problems.length > 0) return wrongLine(of, problems);
  return changes.length === 0 ? sameLine(of) : { ...shown(of), changes, effect: 'CHANGES', makes };
}

/** What a form's check says, told by columns. @param columnOf index of the column that fills a field, `null` for none */
export function problemsOf(error: z.ZodError, columnOf: (field: string) => number | null): PreviewLine['problems'] {
  return error.issues.map(({ path, message }) => ({ column: columnOf(path.join('.')), code: message as ErrorCode }));
}

/** The lines as they are shown, sealed: the seal is another once a line, or what it changes, is another. */
export function previewOf(columns: readonly string[], judged: readonly JudgedLine<unknown, unknown>[]): TablePreview {
  const lines = judged.map(({ adds: _, makes: __, ...line }) => line);
  return { columns: [...columns], lines, seal: createHash('sha256').update(JSON.stringify(lines)).digest('base64url') };
}

/**
 * What the lines add and change, all of them together and exactly as they were shown.
 * @param seen the seal of the preview that was confirmed
 * @throws DomainError TABLE_WRONG while a line is wrong, TABLE_OUTDATED where what it touches is not as it was shown,
 * CHANGE_NOTHING at `text`
 */
export function whatIsSaved<New, Changed>(judged: readonly JudgedLine<New, Changed>[], seen: string | null): { added: New[]; changed: Changed[] } {
  if (judged.some(({ effect }) => effect === null)) throw new DomainError('TABLE_WRONG');
  if (seen !== null && seen !== previewOf([], judged).seal) throw new DomainError('TABLE_OUTDATED');
  const added = judged.flatMap(({ adds }) => (adds === null ? [] : [adds]));
  const changed = judged.flatMap(({ makes }) => (makes === null ? [] : [makes]));
  if (added.length + changed.length === 0) throw new DomainError('CHANGE_NOTHING', { field: 'text' });
  return { added, changed };
}

/** Cells as they are compared. */
export const cellsKey = (cells: readonly string[]): string => JSON.stringify(cells);
