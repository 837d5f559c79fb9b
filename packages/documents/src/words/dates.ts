import type { LocalDate, Locale } from '@balabaqsha/domain';

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** A date as documents write it in full: `25 ноября 2026 года`, `2026 жылғы 25 қараша`, `25 November 2026`. */
export function longDate(date: LocalDate, locale: Locale): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[locale][Number(month) - 1] ?? '';
  const number = String(Number(day));
  if (locale === 'kk') return `${year} жылғы ${number} ${name}`;
  return locale === 'ru' ? `${number} ${name} ${year} года` : `${number} ${name} ${year}`;
}
