import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF made here, without its spaces, for tests: every glyph is read back through the font's own table of
 * letters, so a letter that the font lacks is missing from the text too.
 */
export function textOf(pdf: Uint8Array): string {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      fonts.set(name, readLetters(objects.get(table)?.content ?? ''));
    }
  }
  return [...objects.values()].map(({ content }) => readPage(content, fonts)).join('').replaceAll(' ', '');
}

interface PdfObject {
  head: string;
  content: string;
}

function readObjects(text: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of text.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body.indexOf('\nstream\n');
    const head = start === -1 ? body : body.slice(0, start);
    const raw = start === -1 ? '' : body.slice(start + '\nstream\n'.length, body.lastIndexOf('\nendstream'));
    objects.set(id, { head, content: head.includes('/FlateDecode') && !head.includes('/Length1') ? inflate(raw) : raw });
  }
  return objects;
}

function inflate(raw: string): string {
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
}

/** Reads a ToUnicode table whose ranges list every letter. */
function readLetters(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    let glyph = Number.parseInt(first, 16);
    for (const [, units = ''] of list.matchAll(/<([0-9a-f ]*)>/g)) {
      const text = Buffer.from(units.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
      letters.set(glyph.toString(16).padStart(4, '0'), text);
      glyph += 1;
    }
  }
  return letters;
}

function readPage(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font);
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      for (const glyph of glyphs.match(/.{4}/g) ?? []) text += letters?.get(glyph) ?? '\uFFFD';
    }
  }
  return text;
}
