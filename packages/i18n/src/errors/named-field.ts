import type { Locale } from '@balabaqsha/domain';

/**
 * An empty field and a missing file are named, so that a list of several reads well: «Заполните поле «Номер заключения»»,
 * «Приложите файл: Заключение ПМПК от Arkotek». Stands apart from the words of all codes: a page needs only these.
 * @param label name of the field, empty for a refusal of the whole form
 * @returns `undefined` where the words do not depend on the field
 */
export function namedFieldText(locale: Locale, code: string, label: string): string | undefined {
  if (code === 'FILE_MISSING' && label !== '') return { ru: `Приложите файл: ${label}`, kk: `Файлды тіркеңіз: ${label}`, en: `Attach the file: ${label}` }[locale];
  if (code === 'REQUIRED') return { ru: `Заполните поле «${label}»`, kk: `«${label}» өрісін толтырыңыз`, en: `Fill in “${label}”` }[locale];
  return undefined;
}
