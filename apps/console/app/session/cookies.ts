/** Names of the console's cookies. Cookies know no ports: the portal beside it on one machine has names of its own. */
export const SESSION_COOKIE = 'balabaqsha_staff_session';
export const LANGUAGE_COOKIE = 'balabaqsha_console_language';
export const HIDDEN_BANNERS_COOKIE = 'balabaqsha_console_hidden';

/** Cookies of a request by name. Broken values are left out. */
export function readCookies(header: string | null | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 1) continue;
    try {
      found[pair.slice(0, at).trim()] ??= decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      continue;
    }
  }
  return found;
}

export interface CookieOptions {
  path?: string;
  /** When the browser forgets it; without it when the browser is closed. */
  expires?: Date;
  maxAgeSeconds?: number;
  secure: boolean;
}

/** A `Set-Cookie` header. Scripts never see our cookies, and no other site’s page sends them along with a form. */
export function setCookie(name: string, value: string, { path = '/', expires, maxAgeSeconds, secure }: CookieOptions): string {
  return [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
    expires && `Expires=${expires.toUTCString()}`,
    maxAgeSeconds !== undefined && `Max-Age=${maxAgeSeconds}`,
    secure && 'Secure',
  ]
    .filter(Boolean)
    .join('; ');
}

/** A `Set-Cookie` header that makes the browser forget. */
export function dropCookie(name: string, secure: boolean, path = '/'): string {
  return setCookie(name, '', { path, maxAgeSeconds: 0, secure });
}
