import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { dropCookie, SESSION_COOKIE } from '../session/cookies.ts';

/** Only a form ends a session; whoever opens the address by hand is led home. */
export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  // Without a role in force the service has nothing to say to him; the browser forgets the session all the same.
  if (context.signedIn) {
    await context.api.staff.session.signOut().catch((error: unknown) => {
      if (context.refusalOf(error).code !== 'FORBIDDEN') throw error;
    });
  }
  return redirect('/login?done=signedOut', { headers: { 'Set-Cookie': dropCookie(SESSION_COOKIE, context.secureCookies) } });
}
