import type { LocalDate } from '@balabaqsha/domain';
import { documentName } from '@balabaqsha/i18n';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { childrenSheetWriter } from './children-sheet.ts';

const child = (childName: string) => ({ childName, birthDate: '2021-05-04' as LocalDate, groupName: '+Арман', applicationNumber: 100123, contractNumber: '2026-100123-1', enrolledOn: '2026-09-01' as LocalDate, guardianName: 'ӘЛІ БОТА', guardianPhone: '+77010000001', missing: ['BIRTH_CERTIFICATE' as const], expired: ['PMPK_CONCLUSION' as const] });

describe('E7 the children of a kindergarten as an Excel file', () => {
  it.each(['ru', 'kk', 'en'] as const)('is a line for each child, and no cell is a formula (%s)', async (locale) => {
    const bytes = await childrenSheetWriter().write([child('ӘЛІ АЙША'), child('=HYPERLINK("https://bad.test")'), child('@SUM(A1)')], locale);
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
    const sheet = files.filter(([name]) => name.includes('worksheets/')).map(([, text]) => text).join('');
    expect(sheet.match(/<row /g)).toHaveLength(4);
    expect(sheet).not.toMatch(/<f[ >]/);
    const all = files.map(([, text]) => text).join('');
    expect(all).toContain('ӘЛІ АЙША');
    expect(all).toContain('=HYPERLINK');
    for (const text of ['ӘЛІ БОТА', '+7 701 000 00 01', documentName(locale, 'BIRTH_CERTIFICATE'), documentName(locale, 'PMPK_CONCLUSION')]) expect(all).toContain(text);
  });
});
