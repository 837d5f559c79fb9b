import type { RouterOutputs } from '@balabaqsha/api';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { attempt, type Failure } from '../form/failure.ts';
import { takeKept, typedValues } from '../form/kept.ts';

export type JointPreviewed = RouterOutputs['staff']['kindergarten']['previewYearChange'];

/** A preview as its page gets it, with what was typed, and why what was confirmed was not done. */
export interface JointAnswer {
  preview: JointPreviewed;
  values: Record<string, string>;
  failure?: Failure;
}

/**
 * Looks at a joint change, or makes it as it was seen. Where that is refused, the page shows why and what would change as
 * things stand now; one that was opened for another workplace is refused as it is, since there is nothing to look at here.
 * @returns `done`, or what the page shows
 */
export async function jointAnswer(args: ActionFunctionArgs, form: FormData, calls: { look: () => Promise<JointPreviewed>; make: () => Promise<unknown> }) {
  const made = form.get('intent') === 'confirm' ? await attempt(args, form, calls.make) : null;
  if (made?.ok) return 'done';
  if (made?.code === 'WORKPLACE_CHANGED') return made.answer;
  const looked = await attempt(args, form, calls.look);
  if (!looked.ok) return looked.answer;
  const shown: JointAnswer = { preview: looked.value, values: typedValues(form) };
  return made === null ? data(shown) : data({ ...shown, failure: made.answer.data.failure } satisfies JointAnswer, { status: 422 });
}

/**
 * The joint change that was before the employee when his session ended, with all that he typed, as it looks now; `null` where
 * none was, or where it can't be made any more.
 * @param look previews what was typed
 */
export async function keptAnswer(args: LoaderFunctionArgs, look: (values: Readonly<Record<string, string>>) => Promise<JointPreviewed>) {
  const { values, headers } = takeKept(args);
  if (values === null) return { kept: null, headers };
  try {
    return { kept: { preview: await look(values), values } satisfies JointAnswer, headers };
  } catch (error) {
    if (args.context.refusalOf(error).code === 'INTERNAL') throw error;
    return { kept: null, headers };
  }
}

/** Reason, comment and last day of those who leave, as the form has them. */
export function leavingInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? '');
  return { reasonId: text('reasonId'), comment: text('comment'), leftOn: text('leftOn') };
}
