import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { caseAddress } from '../review/next-case.ts';
import { attempt } from '../form/failure.ts';
import { staffApi } from '../session/guard.ts';

/** Takes a decision back (Q5). The page that asked stays where it is, with all that is typed in it. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const undone = await attempt(args, form, () => staffApi(args).review.undo({ id: String(form.get('id') ?? '') }));
  if (!undone.ok) return undone.answer;
  const { number, renewal } = undone.value;
  return { undone: { number, href: caseAddress({ key: renewal ?? String(number), renewal }) } };
}

/** Nothing is here to be read. */
export function loader() {
  return redirect('/review');
}
