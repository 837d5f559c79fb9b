import { AUDIT_DETAILS, LOCALES, type LocalDate } from '@balabaqsha/domain';
import { describe, expect, it } from 'vitest';
import { auditDetailText } from './console/audit-details.ts';

describe('S5 details of an entry in words', () => {
  it.each([
    [{ name: 'role', value: 'KINDERGARTEN_DIRECTOR' }, 'Роль: Заведующий детским садом'],
    [{ name: 'from', value: '2026-12-01' as LocalDate }, 'С: 01.12.2026'],
    [{ name: 'from', value: '2026-12-01T04:30:00.000Z' }, 'С: 01.12.2026 09:30'],
    [{ name: 'capacity', value: 8 }, 'Мест в группе: 8'],
    [{ name: 'changed', value: 'phone address' }, 'Изменено: телефон, адрес'],
    [{ name: 'kindergarten', value: { ru: 'Қуаныш', kk: 'Қуаныш', en: 'Quanysh' } }, 'Детский сад: Қуаныш'],
    [{ name: 'guardian', value: 'АХМЕТОВА Айгерим' }, 'Родитель: АХМЕТОВА Айгерим'],
    [{ name: 'kind', value: 'archivedFile' }, 'Вид: файлы архивных заявок'],
    [{ name: 'applications', value: '1 2 3 4 5 6 7' }, 'Показаны заявки: № 1, 2, 3, 4, 5 +2'],
  ] as const)('%j', (detail, text) => expect(auditDetailText('ru', detail)).toBe(text));

  it('names all applications in a file', () => expect(auditDetailText('ru', { name: 'applications', value: '1 2 3 4 5 6' }, true)).toBe('Показаны заявки: № 1, 2, 3, 4, 5, 6'));

  it.each(LOCALES)('has a name for each in %s', (locale) => {
    for (const name of AUDIT_DETAILS) expect(auditDetailText(locale, { name, value: true })).toMatch(/^\S.*: \S/);
  });
});
