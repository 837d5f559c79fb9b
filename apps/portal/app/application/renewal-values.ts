import type { RouterInputs } from '@balabaqsha/api';

type RenewalInput = RouterInputs['guardian']['applications']['renewConclusion'];

/** What is sent, from what was typed. The input's schema says what is wrong with it; a file that was kept before stands for one that is not sent again. */
export function renewalInputOf(number: number, form: FormData): RenewalInput {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 500) : '';
  };
  return {
    number,
    conclusionFileId: text('keptFileId'),
    conclusionNumber: text('conclusionNumber'),
    conclusionIssuedOn: text('conclusionIssuedOn'),
    conclusionValidUntil: text('conclusionValidUntil'),
    replaces: text('replaces') || null,
  } as RenewalInput;
}

/** A file that was kept though the form was refused. */
export interface KeptFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** Notes in the form which file was kept, so that the next try need not send it again. */
export function noteKeptFile(form: FormData, { id, name, size }: KeptFile): void {
  form.set('keptFileId', id);
  form.set('keptFileName', name);
  form.set('keptFileSize', String(size));
}

/** The file that `noteKeptFile` noted, out of the form's values. */
export function keptFileOf({ keptFileId, keptFileName, keptFileSize }: Readonly<Record<string, string>>): KeptFile | null {
  return keptFileId ? { id: keptFileId, name: keptFileName ?? '', size: Number(keptFileSize) || 0 } : null;
}
