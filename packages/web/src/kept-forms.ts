import { dropCookie, setCookie } from './cookies.ts';

const LIMIT = 3000;
const FIFTEEN_MINUTES = 15 * 60;

/** As much of a request as keeping a form needs. */
export interface Visit {
  request: Request;
  context: { cookies: Readonly<Record<string, string>>; secureCookies: boolean };
}

/** What was typed before the session ended, by field; `null` where nothing was kept. */
export type KeptValues = Readonly<Record<string, string>> | null;

/**
 * Keeps what was typed into a form whose session had ended, in the person's own browser, for that page alone and for a
 * quarter of an hour. Content that is too long for a cookie is not kept. The page's path is kept beside it and not as the
 * cookie's own path: a page's data are read at another address than the page.
 * @param cookie its name: cookies know no ports, so each app has its own
 */
export function keptForms(cookie: string) {
  return {
    /** The header that keeps the form. */
    keepForm({ request, context }: Visit, values: Readonly<Record<string, string>>): string {
      const content = JSON.stringify({ path: pathOf(request), values });
      return encodeURIComponent(content).length > LIMIT
        ? dropCookie(cookie, context.secureCookies)
        : setCookie(cookie, content, { maxAgeSeconds: FIFTEEN_MINUTES, secure: context.secureCookies });
    },

    /** What `keepForm` kept for this page, and the header that forgets it. */
    takeKept({ request, context }: Visit): { values: Record<string, string> | null; headers: { 'Set-Cookie': string } | undefined } {
      const kept = keptOf(context.cookies[cookie]);
      if (kept === null || kept.path !== pathOf(request)) return { values: null, headers: undefined };
      return { values: stringsOf(kept.values), headers: { 'Set-Cookie': dropCookie(cookie, context.secureCookies) } };
    },
  };
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace(/\.data$/, '');
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
