import { redirect } from '@remix-run/node';
import type { Locale } from '@balabaqsha/domain';
import { LANGUAGE_COOKIE, SESSION_COOKIE, setCookie, YEAR_SECONDS } from './cookies.ts';
import { safePlace, type RouteArgs } from './guard.ts';

/**
 * Takes a new session into the browser and leads on. Without «Запомнить меня» the browser forgets it when it is closed.
 * The language of the account becomes the page's where none was chosen in this browser.
 */
export function enter({ context }: RouteArgs, session: { token: string; expiresAt: Date; locale: Locale }, remember: boolean, to: unknown): Response {
  const secure = context.secureCookies;
  const headers = new Headers();
  headers.append('Set-Cookie', setCookie(SESSION_COOKIE, session.token, { secure, ...(remember && { expires: session.expiresAt }) }));
  if (context.cookies[LANGUAGE_COOKIE] === undefined) headers.append('Set-Cookie', setCookie(LANGUAGE_COOKIE, session.locale, { secure, maxAgeSeconds: YEAR_SECONDS }));
  return redirect(safePlace(to, '/applications'), { headers });
}
