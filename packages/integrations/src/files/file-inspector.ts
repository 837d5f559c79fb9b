import { FILE_SIZE_LIMIT } from '@balabaqsha/domain';
import type { FileInspector } from '@balabaqsha/services/ports';
import type { Antivirus } from './clamd.ts';
import { isEncryptedPdf } from './encrypted-pdf.ts';
import { fileTypeOf } from './file-type.ts';

/**
 * Looks into a file before it is kept (D3): size, type by content whatever its name says, encryption, viruses.
 * @param options.antivirus without it files are not scanned; when it is out of reach, nothing is taken
 */
export function fileInspector(options: { antivirus?: Antivirus } = {}): FileInspector {
  return {
    async inspect(bytes) {
      if (bytes.length === 0) return { ok: false, code: 'FILE_EMPTY' };
      if (bytes.length > FILE_SIZE_LIMIT) return { ok: false, code: 'FILE_TOO_LARGE' };
      const type = fileTypeOf(bytes);
      if (type === null) return { ok: false, code: 'FILE_TYPE' };
      if (type === 'application/pdf' && isEncryptedPdf(bytes)) return { ok: false, code: 'FILE_ENCRYPTED' };
      const scan = (await options.antivirus?.scan(bytes)) ?? 'clean';
      if (scan === 'infected') return { ok: false, code: 'FILE_INFECTED' };
      return scan === 'unavailable' ? { ok: false, code: 'UNAVAILABLE' } : { ok: true, type };
    },
  };
}
