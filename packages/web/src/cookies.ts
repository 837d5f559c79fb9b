/** Cookies of a request by name. Broken values are left out. */
export function readCookies(header: string | null | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, at)).trim();
    if (name === '') continue;
    try {
      found[name] ??= decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      continue;
    }
  }
  return found;
}

export interface CookieOptions {
  /** When the browser forgets it; without it when the browser is closed. */
  expires?: Date;
  maxAgeSeconds?: number;
  secure: boolean;
}

/**
 * A `Set-Cookie` header. Scripts never see our cookies, and other sites' pages never send them along with a form. The
 * path is always `/`: a page's data are read at another address (`/profile.data`) than the page.
 */
export function setCookie(name: string, value: string, { expires, maxAgeSeconds, secure }: CookieOptions): string {
  return [
    `${name}=${encodeURIComponent(value)}`,
    'Path=/',
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
export function dropCookie(name: string, secure: boolean): string {
  return setCookie(name, '', { maxAgeSeconds: 0, secure });
}
