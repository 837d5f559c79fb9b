import { redirect } from '@remix-run/node';
import { attempt } from '../form/failure.ts';
import { staffApi, type RouteArgs } from '../session/guard.ts';
import { nextCase } from './next-case.ts';

/**
 * Sets a case aside and opens the next one, or takes it up again and stays; `null` where the form asks for neither.
 * @param number of the case's application
 */
export async function putAside(args: RouteArgs, form: FormData, number: number | string | undefined) {
  const intent = form.get('intent');
  if (intent !== 'set-aside' && intent !== 'take-up') return null;
  const aside = intent === 'set-aside';
  const put = await attempt(args, form, () => staffApi(args).review.setAside({ number, aside }));
  if (!put.ok) return put.answer;
  return redirect(aside ? await nextCase(args, `done=aside&n=${number}`) : new URL(args.request.url).pathname);
}
