/**
 * The text of a form's file where one was chosen; `undefined` where none was, `null` where it is too large.
 * @param limit bytes
 */
export async function textOfFile(file: FormDataEntryValue | null, limit: number): Promise<string | null | undefined> {
  if (!(file instanceof File) || file.size === 0) return undefined;
  return file.size > limit ? null : decoded(new Uint8Array(await file.arrayBuffer()));
}

/** UTF-8, or what older spreadsheets write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
