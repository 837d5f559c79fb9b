import type { MetaDescriptor } from '@remix-run/react';
import type { Locale } from '@balabaqsha/domain';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { isLocale } from '../session/preferences.ts';
import { loadedLocale } from './loaded-locale.ts';

interface MetaArgs {
  data: unknown;
  matches: readonly { id: string; data: unknown }[];
}

/**
 * A route's `meta`: the page's title in its language, and for search engines what the site is. After a failed form the title
 * begins with «Ошибка:», so that it is heard first.
 */
export function titled<Data = unknown>(titleOf: (locale: Locale, data: Data | undefined) => string) {
  return ({ data, matches }: MetaArgs): MetaDescriptor[] => {
    const root = matches.find(({ id }) => id === 'root')?.data;
    const { locale, failed } = rootFacts(root);
    const title = `${titleOf(locale, data as Data | undefined)} · Balabaqsha`;
    const { errorPrefix, footer: description } = layoutTexts[locale];
    return [{ title: failed ? `${errorPrefix} ${title}` : title }, { name: 'description', content: description }];
  };
}

function rootFacts(root: unknown): { locale: Locale; failed: boolean } {
  const facts = typeof root === 'object' && root !== null ? (root as { locale?: unknown; failed?: unknown }) : {};
  return { locale: loadedLocale() ?? (isLocale(facts.locale) ? facts.locale : 'ru'), failed: facts.failed === true };
}
