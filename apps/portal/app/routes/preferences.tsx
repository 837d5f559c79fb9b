import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { withHiddenBanner } from '@balabaqsha/domain';
import { CITY_COOKIE, CONTRAST_COOKIE, HIDDEN_BANNERS_COOKIE, LANGUAGE_COOKIE, setCookie, TEXT_SIZE_COOKIE, YEAR_SECONDS } from '../session/cookies.ts';
import { safePlace } from '../session/guard.ts';
import { isLocale } from '../session/preferences.ts';

export const loader = () => redirect('/');

/** Keeps the choice of language, city, contrast, size of the text or a hidden banner; the account remembers the language for its messages too (P2). */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const headers = new Headers();
  const keep = (name: string, value: string) => headers.append('Set-Cookie', setCookie(name, value, { maxAgeSeconds: YEAR_SECONDS, secure: context.secureCookies }));
  const locale = form.get('locale');
  if (isLocale(locale)) {
    keep(LANGUAGE_COOKIE, locale);
    if (context.signedIn) await context.api.guardian.profile.setLocale({ locale });
  }
  const contrast = form.get('contrast');
  if (contrast === 'high' || contrast === 'normal') keep(CONTRAST_COOKIE, contrast);
  const textSize = form.get('textSize');
  if (textSize === 'large' || textSize === 'normal') keep(TEXT_SIZE_COOKIE, textSize);
  const city = form.get('city');
  if (typeof city === 'string' && /^[a-z-]{2,40}$/.test(city)) keep(CITY_COOKIE, city);
  const hidden = withHiddenBanner(context.cookies[HIDDEN_BANNERS_COOKIE], form.get('hide'));
  if (hidden !== null) keep(HIDDEN_BANNERS_COOKIE, hidden);
  return redirect(safePlace(form.get('back'), '/'), { headers });
}
