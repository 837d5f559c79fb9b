/** Longest name that is kept, in characters, its extension included. */
const LONGEST = 120;

/** Control characters, and those that turn the direction of writing: `gpj.exe` must not read as `exe.jpg`. */
const TREACHEROUS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/**
 * A person's file name, made safe to show and to offer for download (D3). It is never a path: bytes lie under keys of
 * our own.
 */
export function displayFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(TREACHEROUS, '').replace(/["<>|:*?]/g, '_').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  if (clean === '') return 'file';
  const characters = [...clean];
  if (characters.length <= LONGEST) return clean;
  const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? '';
  return characters.slice(0, LONGEST - extension.length).join('') + extension;
}
