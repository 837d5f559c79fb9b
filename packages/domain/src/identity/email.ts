import type { ErrorCode } from '../codes/error-codes.ts';

const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;
const LOCAL = String.raw`[\p{L}\p{M}\p{N}!#$%&'*+/=?^_{|}~\x60-]+`;
const EMAIL_SHAPE = new RegExp(`^(?<local>${LOCAL}(?:\\.${LOCAL})*)@(?:${LABEL}\\.)+\\p{L}(?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])$`, 'u');

/**
 * What is wrong with an e-mail address, trimmed before. Addresses in any script are taken; whether one lives is only
 * told by a code sent there (A9).
 * @returns EMAIL_INVALID, or `undefined`
 */
export function emailProblem(text: string): ErrorCode | undefined {
  if (text.length > 254) return 'EMAIL_INVALID';
  const local = EMAIL_SHAPE.exec(text)?.groups?.['local'];
  return local === undefined || local.length > 64 ? 'EMAIL_INVALID' : undefined;
}
