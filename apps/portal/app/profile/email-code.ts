import { dropCookie, setCookie } from '../session/cookies.ts';
import type { RouteArgs } from '../session/guard.ts';

const COOKIE = 'balabaqsha_email_code';
const FIFTEEN_MINUTES = 15 * 60;

/** A code that is on its way to a new e-mail address. */
export interface PendingEmailCode {
  codeId: string;
  email: string;
}

/**
 * Keeps it in the person's own browser for a quarter of an hour, so that the address stands in no URL. The server trusts
 * nothing of it. It lies under the path `/`, because a page's data are read at another address than the page.
 */
export function keepEmailCode({ context }: RouteArgs, pending: PendingEmailCode): string {
  return setCookie(COOKIE, JSON.stringify(pending), { maxAgeSeconds: FIFTEEN_MINUTES, secure: context.secureCookies });
}

export function forgetEmailCode({ context }: RouteArgs): string {
  return dropCookie(COOKIE, context.secureCookies);
}

/** The code that this browser waits for, `null` where it waits for none. */
export function pendingEmailCode({ context }: RouteArgs): PendingEmailCode | null {
  try {
    const parsed: unknown = JSON.parse(context.cookies[COOKIE] ?? 'null');
    if (typeof parsed !== 'object' || parsed === null || !('codeId' in parsed) || !('email' in parsed)) return null;
    const { codeId, email } = parsed;
    return typeof codeId === 'string' && typeof email === 'string' ? { codeId, email } : null;
  } catch {
    return null;
  }
}
