/** Bytes of a file; one with calendars of several years has more to say than their days. */
const LIMIT = 500_000;

/**
 * The list of days that a form carries: its file where one was chosen, the one day of the calendar's own form, or the text.
 * @returns `null` where the file is too large
 */
export async function dayListOf(form: FormData): Promise<string | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return file.size > LIMIT ? null : decoded(new Uint8Array(await file.arrayBuffer()));
  const text = (name: string): string => String(form.get(name) ?? '');
  return form.get('intent') === 'day' ? `${text('date')}; ${text('kind')}; ${text('name')}` : text('text');
}

/** UTF-8, or what older spreadsheets write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
