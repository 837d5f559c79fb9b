import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { withHiddenBanner } from '@balabaqsha/domain';
import { HIDDEN_BANNERS_COOKIE, setCookie } from '../session/cookies.ts';
import { safePlace } from '../session/guard.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

export const loader = () => redirect('/');

/** Hides a banner in this browser until its words change, and leads back. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const to = safePlace(form.get('to'), '/');
  const hidden = withHiddenBanner(context.cookies[HIDDEN_BANNERS_COOKIE], form.get('hide'));
  if (hidden === null) return redirect(to);
  return redirect(to, { headers: { 'Set-Cookie': setCookie(HIDDEN_BANNERS_COOKIE, hidden, { maxAgeSeconds: YEAR_SECONDS, secure: context.secureCookies }) } });
}
