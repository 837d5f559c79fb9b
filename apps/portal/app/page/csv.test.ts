import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

describe('P4 a table as CSV', () => {
  it('begins with a byte order mark, quotes what must be quoted and hides few people', () => {
    const csv = csvOf({ head: 'Район', columns: ['Ждут'], rows: [{ name: 'Әуезов, "центр"', cells: [7] }, { name: 'Медеу', cells: [null] }] });
    expect(csv).toBe('\ufeffРайон,Ждут\r\n"Әуезов, ""центр""",7\r\nМедеу,<5\r\n');
  });

  it('lets no cell be a formula', () => {
    expect(csvOf({ head: '=1+1', columns: [], rows: [] })).toBe("\ufeff'=1+1\r\n");
  });
});
