/** The words for a code that the server keeps as plain text; a code without words shows itself. */
export function knownText(texts: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(texts, code) ? (texts[code] ?? code) : code;
}
