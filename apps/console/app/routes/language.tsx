import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { LANGUAGE_COOKIE, setCookie } from '../session/cookies.ts';
import { safePlace } from '../session/guard.ts';
import { isLocale } from '../session/language.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

export const loader = () => redirect('/');

/** Keeps the chosen language and leads back. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  const to = safePlace(form.get('to'), '/');
  if (!isLocale(locale)) return redirect(to);
  return redirect(to, { headers: { 'Set-Cookie': setCookie(LANGUAGE_COOKIE, locale, { maxAgeSeconds: YEAR_SECONDS, secure: context.secureCookies }) } });
}
