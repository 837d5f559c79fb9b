import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from './xlsx.ts';

const parts = async (...input: Parameters<typeof writeXlsx>) => {
  const files = unzipSync(await writeXlsx(...input));
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  return { sheet: text('xl/worksheets/sheet1.xml'), strings: text('xl/sharedStrings.xml'), book: text('xl/workbook.xml') };
};

describe('an Excel workbook', () => {
  it('holds text, numbers, days and empty cells by their types', async () => {
    const { sheet, strings } = await parts('Отчёт', [{ header: 'Аудан' }, { header: 'Саны', looks: 'count' }, { header: 'Күн', looks: 'days' }], [['Әуезов', 1200, 3.5], ['Медеу', null, 0]]);
    expect(strings).toContain('Әуезов');
    expect(sheet).toContain('<v>1200</v>');
    expect(sheet).toContain('<v>3.5</v>');
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)'])('lets no spreadsheet run %j', async (text) => {
    const { sheet, strings } = await parts('a', [{ header: 'b' }], [[text]]);
    expect(sheet).not.toContain('<f>');
    expect(strings.replaceAll('&quot;', '"')).toContain(text);
  });

  it('gives the sheet a name that Excel takes', async () => {
    expect((await parts('Ожидание: 01/02 [по очередям] и ещё много слов', [{ header: 'a' }], [])).book).toContain('name="Ожидание  01 02  по очередям  и"');
  });
});
