import { createContext, useContext } from 'react';
import type { Locale } from '@balabaqsha/domain';

/** Set around everything by the two entries; it stays the same while the page is open. */
export const LocaleContext = createContext<Locale>('ru');

/** The page's language. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
