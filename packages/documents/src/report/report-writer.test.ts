import { LOCALES, type LocalDate } from '@balabaqsha/domain';
import type { ReportContent } from '@balabaqsha/services/ports';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportWriter } from './report-writer.ts';

const content: ReportContent = {
  report: 'REVIEW',
  city: { ru: 'Алматы', kk: 'Алматы қаласы', en: 'Almaty' },
  from: '2026-01-01' as LocalDate,
  to: '2026-03-31' as LocalDate,
  madeAt: new Date('2026-04-01T05:00:00Z'),
  rows: [
    { head: { kind: 'correctionType', correctionType: 'AUTISM' }, cells: [3, 1, 2.5, 4, 7] },
    { head: { kind: 'correctionType', correctionType: 'SPEECH_SEVERE' }, cells: [2, 0, 1, 1.5, 0] },
  ],
};

describe('a report as a file', () => {
  it('CSV has the columns in the language asked for, and a total of what adds up', async () => {
    const { name, type, bytes } = await reportWriter().write(content, 'csv', 'ru');
    expect(name).toBe('Сроки проверки, Алматы, 01.01.2026–31.03.2026.csv');
    expect(type).toContain('text/csv');
    expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
      'Тип коррекции,Подтверждено,Отклонено,"Дней, медиана","Дней, 90 % не дольше",Ждут проверки сейчас',
      'Расстройство аутистического спектра,3,1,2.5,4,7',
      'Тяжёлые нарушения речи,2,0,1,1.5,0',
      'Всего,5,1,,,7',
      '',
    ]);
  });

  it.each(LOCALES)('Excel has them in %s too', async (locale) => {
    const { name, bytes } = await reportWriter().write(content, 'xlsx', locale);
    expect(name).toMatch(/31\.03\.2026\.xlsx$/);
    const files = unzipSync(bytes);
    const strings = new TextDecoder().decode(files['xl/sharedStrings.xml']);
    expect(strings).toContain({ ru: 'Всего', kk: 'Барлығы', en: 'Total' }[locale]);
    expect(new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])).toContain('<v>2.5</v>');
  });
});
