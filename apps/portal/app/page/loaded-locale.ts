import { LOCALES, type Locale } from '@balabaqsha/domain';

/** The language whose words the open page has loaded; it has those of no other. `null` on the server, which has all. */
export function loadedLocale(): Locale | null {
  return typeof document === 'undefined' ? null : (LOCALES.find((each) => each === document.documentElement.lang) ?? null);
}
