import type { ErrorCode } from '../codes/error-codes.ts';
import { normalisePhone } from './phone.ts';

const LOGIN_SHAPE = /^[\p{L}\p{M}\p{N}._-]{3,40}$/u;

/**
 * What is wrong with a login name, trimmed before: 3 to 40 letters of any script, digits, `.`, `_` and `-`. It must not
 * read as an IIN or a phone, or two tabs of the login page (A3) could mean two people by the same text.
 * @returns LOGIN_INVALID, or `undefined`
 */
export function loginProblem(text: string): ErrorCode | undefined {
  if (!LOGIN_SHAPE.test(text)) return 'LOGIN_INVALID';
  const bare = text.replace(/[._-]/g, '');
  if (/^[0-9]{12}$/.test(bare)) return 'LOGIN_INVALID';
  const phone = normalisePhone(bare);
  return phone.ok || phone.code !== 'PHONE_INVALID' ? 'LOGIN_INVALID' : undefined;
}
