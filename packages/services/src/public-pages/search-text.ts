/** Kazakh letters that a Russian or English keyboard lacks, and what people type in their place. */
const TYPED_AS: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е', й: 'и' };

/** A text as it is compared in a search: small letters, no quotation marks, Kazakh letters as they are typed without a Kazakh keyboard. */
export function searchable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[«»"'“”„]/g, '')
    .replace(/./gu, (letter) => TYPED_AS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of the search stands somewhere in the texts (P3). An empty search finds everything. */
export function isFound(search: string, texts: readonly string[]): boolean {
  const haystack = texts.map(searchable).join(' ');
  return searchable(search).split(' ').every((word) => haystack.includes(word));
}
