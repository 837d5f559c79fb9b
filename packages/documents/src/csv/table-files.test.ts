import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableFiles } from './table-files.ts';

const tables = tableFiles();
const cellsOf = (text: string) => {
  const answer = tables.read(text);
  return answer.kind === 'read' ? answer.lines.map(({ cells }) => cells) : answer;
};

describe('tables as CSV', () => {
  it('come back as they were written, whatever stands in them', () => {
    const letters = fc.string({ unit: fc.constantFrom(...`аәқЖz019 =+-@'",;.\t\r\n«»`), maxLength: 8 });
    // A row of nothing but one empty cell is an empty line.
    const rows = fc.array(fc.array(letters, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (all) => {
        expect(cellsOf(tables.write(['a', 'b', 'c'], all))).toEqual([['a', 'b', 'c'], ...all]);
      }),
    );
  });

  it('lets no spreadsheet run a cell, and knows the phone again', () => {
    const text = tables.write(['phone', 'name'], [['+77011234567', '=1+1']]);
    expect(text).toContain("'+77011234567,'=1+1");
    expect(cellsOf(text)).toEqual([['phone', 'name'], ['+77011234567', '=1+1']]);
  });

  it.each([['bin;name\n1;"Сад; № 2"'], ['bin\tname\n1\t"Сад; № 2"'], ['\uFEFFbin,name\r\n1,"Сад; № 2"\r\n\r\n']])('reads %j, whatever separates its cells', (text) => {
    expect(cellsOf(text)).toEqual([['bin', 'name'], ['1', 'Сад; № 2']]);
  });

  it('counts lines as people do, and says where it can’t go on', () => {
    expect(tables.read('a,b\n\n1,2\n3')).toEqual({ kind: 'read', lines: [{ line: 1, cells: ['a', 'b'] }, { line: 3, cells: ['1', '2'] }, { line: 4, cells: ['3'] }] });
    expect(tables.read('a,b\n1,"2\n3,4')).toMatchObject({ kind: 'malformed' });
  });
});
