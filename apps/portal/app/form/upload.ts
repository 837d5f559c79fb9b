import type { ErrorCode } from '@balabaqsha/domain';
import { guardianApi, type RouteArgs } from '../session/guard.ts';

/**
 * Keeps the file that the form brought in the named field, after the service has looked into it (D3).
 * @returns `null` where the field was left empty, `code` where the file can't be taken
 */
export async function keepUpload(args: RouteArgs, field: string, purpose: 'PMPK_CONCLUSION' | 'GUARDIANSHIP_PROOF' | 'CONTRACT_DOCUMENT' | 'APPEAL'): Promise<{ id: string; name: string; size: number } | { code: ErrorCode } | null> {
  const { upload, refusalOf } = args.context;
  if (upload === null || upload.field !== field) return null;
  if (upload.tooLarge) return { code: 'FILE_TOO_LARGE' };
  try {
    return await guardianApi(args).files.upload({ name: upload.name.slice(0, 255), purpose, bytes: upload.bytes });
  } catch (error) {
    const { code, fields } = refusalOf(error);
    if (code === 'INTERNAL') throw error;
    return { code: fields.bytes ?? fields.name ?? code };
  }
}
