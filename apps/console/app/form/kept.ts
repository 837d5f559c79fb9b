import { dropCookie, setCookie } from '../session/cookies.ts';
import type { RouteArgs } from '../session/guard.ts';

const COOKIE = 'balabaqsha_console_kept';
const LIMIT = 3000;
const FIFTEEN_MINUTES = 15 * 60;

function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace(/\.data$/, '');
}

const NEVER_RETURNED = /password|^cms$|^code$|^resetCode$|secret|ticket/i;

/** What was typed, to be offered again. Passwords and codes are not written back into a page. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string' && !NEVER_RETURNED.test(name)) values[name] = value;
  return values;
}

/**
 * Keeps what was typed into a form whose session had ended, in the person's own browser, for that page alone and for a
 * quarter of an hour. Content that is too long for a cookie is not kept. The page's path is kept beside it and not as the
 * cookie's own path: a page's data are read at another address than the page.
 */
export function keepForm({ request, context }: RouteArgs, values: Readonly<Record<string, string>>): string {
  const content = JSON.stringify({ path: pathOf(request), values });
  return encodeURIComponent(content).length > LIMIT
    ? dropCookie(COOKIE, context.secureCookies)
    : setCookie(COOKIE, content, { maxAgeSeconds: FIFTEEN_MINUTES, secure: context.secureCookies });
}

/** What was typed before the session ended, by field; `null` where nothing was kept. */
export type KeptValues = Readonly<Record<string, string>> | null;

/** What `keepForm` kept for this page, and the header that forgets it. */
export function takeKept({ request, context }: RouteArgs): { values: Record<string, string> | null; headers: HeadersInit | undefined } {
  const kept = keptOf(context.cookies[COOKIE]);
  if (kept === null || kept.path !== pathOf(request)) return { values: null, headers: undefined };
  return { values: stringsOf(kept.values), headers: { 'Set-Cookie': dropCookie(COOKIE, context.secureCookies) } };
}

function keptOf(content: string | undefined): { path: unknown; values: object } | null {
  try {
    const parsed: unknown = JSON.parse(content || 'null');
    if (typeof parsed !== 'object' || parsed === null || !('path' in parsed) || !('values' in parsed)) return null;
    return typeof parsed.values === 'object' && parsed.values !== null ? { path: parsed.path, values: parsed.values } : null;
  } catch {
    return null;
  }
}

function stringsOf(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
