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
