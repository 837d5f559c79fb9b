/** Marks of browsers. The order matters: most of them also call themselves Chrome, and Chrome calls itself Safari. */
const BROWSERS: readonly (readonly [mark: string, name: string])[] = [
  ['YaBrowser', 'Яндекс Браузер'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
];

/** Android calls itself Linux too, and an iPhone is «like Mac OS X». */
const SYSTEMS: readonly (readonly [mark: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
];

/** The browser and its system by the names that people know them by, from a `User-Agent`; `null` for a browser that we don't know. */
export function browserName(userAgent: string): string | null {
  const nameIn = (known: typeof BROWSERS): string | undefined => known.find(([mark]) => userAgent.includes(mark))?.[1];
  const browser = nameIn(BROWSERS);
  if (browser === undefined) return null;
  return [browser, nameIn(SYSTEMS)].filter(Boolean).join(', ');
}
