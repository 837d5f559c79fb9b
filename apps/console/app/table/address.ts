/** What stands behind the question mark for these parts; those that are `null` are none. */
export function queryOf(parts: Readonly<Record<string, string | number | true | null>>): string {
  return new URLSearchParams(Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))).toString();
}

/** The address of a search of a list. */
export function addressAt(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
