import type { Upload } from '../../server/upload.ts';
import { textOfFile } from './text-of-file.ts';

/** Bytes of a file; one with calendars of several years has more to say than their days. */
const LIMIT = 500_000;

/**
 * The list of days that a form carries: its file where one was chosen, the one day of the calendar's own form, or the text.
 * @returns `null` where the file is too large
 */
export function dayListOf(form: FormData, upload: Upload | null): string | null {
  const file = textOfFile(upload, LIMIT);
  if (file !== undefined) return file;
  const text = (name: string): string => String(form.get(name) ?? '');
  return form.get('intent') === 'day' ? `${text('date')}; ${text('kind')}; ${text('name')}` : text('text');
}
