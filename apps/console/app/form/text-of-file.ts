import type { Upload } from '../../server/upload.ts';

/**
 * The text of the file that a form brought in its field `file`; `undefined` where it brought none, `null` where it is too large.
 * @param limit bytes
 */
export function textOfFile(upload: Upload | null, limit: number): string | null | undefined {
  if (upload?.field !== 'file') return undefined;
  return upload.tooLarge || upload.bytes.length > limit ? null : decoded(upload.bytes);
}

/** UTF-8, or what older spreadsheets write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
