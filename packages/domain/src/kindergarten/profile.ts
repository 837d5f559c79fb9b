import { LOCALES, type Locale } from '../codes/languages.ts';

/** How many pictures a kindergarten's page has at most; the places in `kindergarten_photo` are numbered up to it. */
export const MOST_PHOTOS = 10;

/** How many phones a kindergarten names at most. */
export const MOST_PHONES = 3;

/** Longest text of each kind that a profile takes, in characters. */
export const PROFILE_LENGTHS = { address: 200, description: 600, photo: 200 } as const;

/**
 * Texts whose English may be left out, as people read them: where a language has no words, the Russian ones stand in (P3).
 */
export function withFallback(texts: Readonly<Record<Locale, string>>): Record<Locale, string> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale] || texts.ru])) as Record<Locale, string>;
}
