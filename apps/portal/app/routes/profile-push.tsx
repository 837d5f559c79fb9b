import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { attempt } from '../form/failure.ts';
import { guardianApi, read } from '../session/guard.ts';

/** Only the profile's forms come here. */
export const loader = () => redirect('/profile#push');

/** Web push on one of the guardian's browsers (N1, A9): `id` names one to switch off, otherwise this one is switched on. */
export async function action(args: ActionFunctionArgs) {
  const { push } = guardianApi(args);
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  if (form.has('id')) await read(args, push.unsubscribe({ id: text('id') }));
  else {
    // A refusal is told where the switch stands.
    const done = await attempt(args, form, () => push.subscribe({ endpoint: text('endpoint'), p256dh: text('p256dh'), auth: text('auth'), userAgent: args.context.userAgent }));
    if (!done.ok) return redirect('/profile#push');
  }
  return redirect('/profile?done=saved');
}
