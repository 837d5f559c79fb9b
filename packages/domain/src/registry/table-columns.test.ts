import { describe, expect, it } from 'vitest';
import { lineUp } from './table-columns.ts';

const table = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));

describe('a table of many lines', () => {
  it('may have its columns in any order, and others beside them', () => {
    expect(lineUp(['bin', 'name'], table(['Name ', 'note', 'BIN'], [' Сад ', 'x', '1'], ['', '', ''], ['Бақша']))).toEqual({
      kind: 'lines', lines: [{ line: 2, cells: ['1', 'Сад'] }, { line: 4, cells: ['', 'Бақша'] }],
    });
  });

  it('tells which columns its first line lacks', () => {
    expect(lineUp(['bin', 'name'], table(['name']))).toEqual({ kind: 'missing', columns: ['bin'] });
    expect(lineUp(['bin'], [])).toEqual({ kind: 'missing', columns: ['bin'] });
  });
});
