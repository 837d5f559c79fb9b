import { dropCookie, setCookie } from '../session/cookies.ts';
import type { RouteArgs } from '../session/guard.ts';

const COOKIE = 'balabaqsha_phone_codes';
const FIFTEEN_MINUTES = 15 * 60;

/** Two codes that are on their way, to the number so far (or by e-mail) and to the new one. */
export interface PendingPhoneCodes {
  proveBy: 'PHONE' | 'EMAIL';
  oldCodeId: string;
  newCodeId: string;
  /** Where they went, the middle hidden. */
  oldMasked: string;
  newMasked: string;
  /** When the next ones may be asked for, ISO. */
  resendAt: string;
}

/** Keeps them in the person's own browser for a quarter of an hour. The server trusts nothing of it. */
export function keepPhoneCodes({ context }: RouteArgs, pending: PendingPhoneCodes): string {
  return setCookie(COOKIE, JSON.stringify(pending), { maxAgeSeconds: FIFTEEN_MINUTES, secure: context.secureCookies });
}

export function forgetPhoneCodes({ context }: RouteArgs): string {
  return dropCookie(COOKIE, context.secureCookies);
}

/** The codes that this browser waits for, `null` where it waits for none. */
export function pendingPhoneCodes({ context }: RouteArgs): PendingPhoneCodes | null {
  try {
    const parsed: unknown = JSON.parse(context.cookies[COOKIE] ?? 'null');
    return isPending(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isPending(value: unknown): value is PendingPhoneCodes {
  if (typeof value !== 'object' || value === null) return false;
  const { proveBy, oldCodeId, newCodeId, oldMasked, newMasked, resendAt } = value as Record<string, unknown>;
  return (proveBy === 'PHONE' || proveBy === 'EMAIL') && [oldCodeId, newCodeId, oldMasked, newMasked, resendAt].every((each) => typeof each === 'string');
}
