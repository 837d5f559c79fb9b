import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { dropCookie, SESSION_COOKIE } from '../session/cookies.ts';

/** Only a form ends a session; whoever opens the address by hand is led home. */
export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  // A session that has ended already is as good as one that ends now.
  if (context.signedIn) await context.api.guardian.profile.signOut();
  return redirect('/login?done=signedOut', { headers: { 'Set-Cookie': dropCookie(SESSION_COOKIE, context.secureCookies) } });
}
