/** Names of the portal's cookies. All are its own; nothing of them leaves the origin. */
export const SESSION_COOKIE = 'balabaqsha_session';
export const LANGUAGE_COOKIE = 'balabaqsha_language';
export const CITY_COOKIE = 'balabaqsha_city';
export const CONTRAST_COOKIE = 'balabaqsha_contrast';
export const TEXT_SIZE_COOKIE = 'balabaqsha_text';
export const HIDDEN_BANNERS_COOKIE = 'balabaqsha_hidden';

/** How long a browser remembers a preference. */
export const YEAR_SECONDS = 365 * 24 * 3600;

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
