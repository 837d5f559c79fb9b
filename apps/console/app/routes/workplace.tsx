import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { attempt } from '../form/failure.ts';
import { staffApi } from '../session/guard.ts';

export const loader = () => redirect('/');

/** Keeps the chosen place with the session (S1), and leads to what waits there. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  await attempt(args, form, () => staffApi(args).session.chooseWorkplace({ id: String(form.get('id') ?? '') }));
  return redirect('/');
}
