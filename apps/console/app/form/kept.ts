import { dropCookie, setCookie } from '../session/cookies.ts';
import type { RouteArgs } from '../session/guard.ts';

const COOKIE = 'balabaqsha_console_kept';
const LIMIT = 3000;
const FIFTEEN_MINUTES = 15 * 60;

function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace(/\.data$/, '');
}

/**
 * Keeps what was typed into a form whose session had ended, in the person's own browser, for that page alone and for a
 * quarter of an hour. Content that is too long for a cookie is not kept.
 */
export function keepForm({ request, context }: RouteArgs, values: Readonly<Record<string, string>>): string {
  const content = JSON.stringify(values);
  return encodeURIComponent(content).length > LIMIT
    ? dropCookie(COOKIE, context.secureCookies, pathOf(request))
    : setCookie(COOKIE, content, { path: pathOf(request), maxAgeSeconds: FIFTEEN_MINUTES, secure: context.secureCookies });
}

/** What was typed before the session ended, by field; `null` where nothing was kept. */
export type KeptValues = Readonly<Record<string, string>> | null;

/** What `keepForm` kept for this page, and the header that forgets it. */
export function takeKept({ request, context }: RouteArgs): { values: Record<string, string> | null; headers: HeadersInit | undefined } {
  const content = context.cookies[COOKIE];
  if (content === undefined || content === '') return { values: null, headers: undefined };
  return { values: stringsOf(content), headers: { 'Set-Cookie': dropCookie(COOKIE, context.secureCookies, pathOf(request)) } };
}

function stringsOf(content: string): Record<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(content);
    if (typeof parsed !== 'object' || parsed === null) return null;
    return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return null;
  }
}
