import { typosForgiven, typosToBeginning } from './typos.ts';

/** Kazakh letters that a Russian or English keyboard lacks, and what people type in their place. */
const TYPED_AS: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е', й: 'и' };

/** A text without what no keyboard types and no database takes: zero characters and halves of characters. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}

/** A text as it is compared in a search: small letters, no quotation marks, Kazakh letters as they are typed without a Kazakh keyboard. */
export function searchable(text: string): string {
  return storable(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[«»"'“”„]/g, '')
    .replace(/./gu, (letter) => TYPED_AS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** How well a search fits: to the letter, or but for typing errors. */
export type SearchMatch = 'exact' | 'close';

/**
 * Whether every word of the search stands somewhere in the texts (P3): to the letter, or with typing errors that are
 * forgiven. An empty search finds everything.
 */
export function searchMatch(search: string, texts: readonly string[]): SearchMatch | null {
  const haystack = texts.map(searchable).join(' ');
  const missing = searchable(search).split(' ').filter((word) => !haystack.includes(word));
  if (missing.length === 0) return 'exact';
  const words = [...new Set(haystack.split(/[^\p{L}\p{N}]+/u))];
  const isClose = (typed: string): boolean => {
    const forgiven = typosForgiven(typed);
    return forgiven > 0 && words.some((word) => typosToBeginning(typed, word) <= forgiven);
  };
  return missing.every(isClose) ? 'close' : null;
}

/** What a search finds: what fits to the letter and, only where nothing does, what fits but for typing errors (P3). */
export function searchIn<Item>(search: string, items: readonly Item[], textsOf: (item: Item) => readonly string[]): Item[] {
  const matched = items.map((item) => ({ item, match: searchMatch(search, textsOf(item)) }));
  const wanted: SearchMatch = matched.some(({ match }) => match === 'exact') ? 'exact' : 'close';
  return matched.filter(({ match }) => match === wanted).map(({ item }) => item);
}
