import { LOCALES, type Locale } from '@balabaqsha/domain';
import { CITY_COOKIE, CONTRAST_COOKIE, LANGUAGE_COOKIE, TEXT_SIZE_COOKIE } from './cookies.ts';

export interface Preferences {
  locale: Locale;
  /** Code of the chosen city. */
  cityCode: string;
  /** `null`: as the person's system asks. */
  contrast: 'high' | 'normal' | null;
  /** `large`: a quarter larger than the browser's own. */
  textSize: 'large' | 'normal';
}

export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text);

/**
 * What the person chose. Without a choice the page is Russian, or Kazakh for a browser that asks for Kazakh first; no
 * other language of a browser says what its owner reads here.
 */
export function preferencesOf(cookies: Readonly<Record<string, string>>, acceptLanguage: string | undefined): Preferences {
  const chosen = cookies[LANGUAGE_COOKIE];
  const contrast = cookies[CONTRAST_COOKIE];
  return {
    locale: isLocale(chosen) ? chosen : /^\s*kk\b/i.test(acceptLanguage ?? '') ? 'kk' : 'ru',
    cityCode: cookies[CITY_COOKIE] ?? 'almaty',
    contrast: contrast === 'high' || contrast === 'normal' ? contrast : null,
    textSize: cookies[TEXT_SIZE_COOKIE] === 'large' ? 'large' : 'normal',
  };
}
