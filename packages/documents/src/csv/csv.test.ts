import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('P4 a CSV download', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(writeCsv(['Аудан', 'Саны'], [['Әуезов', 12], ['Медеу', null]])).toBe('\uFEFFАудан,Саны\r\nӘуезов,12\r\nМедеу,\r\n');
  });

  it('quotes what would break the table', () => {
    expect(writeCsv(['a'], [['x,y'], ['сад «Үміт»'], ['say "no"'], ['two\nlines']])).toBe('\uFEFFa\r\n"x,y"\r\nсад «Үміт»\r\n"say ""no"""\r\n"two\nlines"\r\n');
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('lets no spreadsheet run %j', (text) => {
    const line = writeCsv(['a'], [[text]]).split('\uFEFFa\r\n')[1] ?? '';
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('leaves numbers alone, also below zero', () => {
    expect(writeCsv(['a'], [[-5], [1.5]])).toBe('\uFEFFa\r\n-5\r\n1.5\r\n');
  });
});
