import type { Locale } from '@balabaqsha/domain';

const NO_BREAK_SPACE = '\u00a0';

/**
 * A number as people write it: thousands apart by a no-break space in Russian and Kazakh, by a comma in English; four
 * digits stay together in Russian and Kazakh, as the custom is. Fractions keep up to `fractionDigits` digits.
 *
 * Own rules, because Chromium knows Kazakh by name only: it writes 1,234,567.5 for it, as in English.
 */
export function formatNumber(locale: Locale, n: number, fractionDigits = 0): string {
  const [whole = '0', fraction = ''] = Math.abs(n).toFixed(fractionDigits).split('.');
  const kept = fraction.replace(/0+$/, '');
  const grouped = locale !== 'en' && whole.length <= 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : NO_BREAK_SPACE);
  const isZero = /^0*$/.test(whole) && kept === '';
  return `${n < 0 && !isZero ? '\u2212' : ''}${grouped}${kept === '' ? '' : `${locale === 'en' ? '.' : ','}${kept}`}`;
}

/** A change of a number, with its sign: «+3», «−12», «0». */
export function formatChange(locale: Locale, n: number): string {
  return `${n > 0 ? '+' : ''}${formatNumber(locale, n)}`;
}

/** Size of a file, from bytes: «340 КБ», «2,4 МБ». One kilobyte is 1024 bytes. */
export function formatFileSize(locale: Locale, bytes: number): string {
  const units = { ru: ['КБ', 'МБ'], kk: ['КБ', 'МБ'], en: ['KB', 'MB'] }[locale];
  const kilobytes = bytes / 1024;
  const megabytes = kilobytes >= 1000;
  const amount = megabytes ? formatNumber(locale, kilobytes / 1024, 1) : formatNumber(locale, Math.max(1, Math.round(kilobytes)));
  return `${amount}${NO_BREAK_SPACE}${units[megabytes ? 1 : 0]}`;
}

/** An E.164 number of Kazakhstan as people read it: `+77011234567` is «+7 701 123 45 67». Anything else stays as it is. */
export function formatPhone(e164: string): string {
  return e164.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2 $3 $4').replaceAll(' ', NO_BREAK_SPACE);
}

/** 12 digits of an IIN or BIN in fours, for the eye. */
export function formatIin(iin: string): string {
  return iin.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3').replaceAll(' ', NO_BREAK_SPACE);
}
