import { describe, expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';

describe('a line of an exported log', () => {
  it('quotes what would break the table', () => expect(csvLine(['а,б', 'say "no"', 'Әлия'])).toBe('"а,б","say ""no""",Әлия\r\n'));

  it.each(['=1+1', '+77', '-2', '@SUM(A1)', ' =1', '\t=1'])('lets no spreadsheet run %j', (cell) => expect(csvLine([cell]).replace(/^"/, '').startsWith("'")).toBe(true));
});
