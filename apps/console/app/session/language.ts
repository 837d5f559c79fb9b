import { LOCALES, type Locale } from '@balabaqsha/domain';
import { LANGUAGE_COOKIE } from './cookies.ts';

export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text);

/** The language that the employee chose; without a choice Russian, or Kazakh for a browser that asks for Kazakh first. */
export function localeOf(cookies: Readonly<Record<string, string>>, acceptLanguage: string | undefined): Locale {
  const chosen = cookies[LANGUAGE_COOKIE];
  return isLocale(chosen) ? chosen : /^\s*kk\b/i.test(acceptLanguage ?? '') ? 'kk' : 'ru';
}
