import { data, redirect } from '@remix-run/node';
import type { ErrorCode, ErrorParams, FieldErrors } from '@balabaqsha/domain';
import { loginAddress, type RouteArgs } from '../session/guard.ts';
import { isOfOtherWorkplace, ofWorkplace } from '../workplace/field.ts';
import { keepForm, typedValues } from './kept.ts';

/** Why a form was not taken, and everything that was typed into it. */
export interface Failure {
  code: ErrorCode;
  params: ErrorParams;
  fields: FieldErrors;
  values: Readonly<Record<string, string>>;
}

/** The answer to a form that was not taken: 422 with the failure. */
export function refused({ context }: RouteArgs, form: FormData, failure: Omit<Failure, 'values'>) {
  context.page.failed = true;
  return data({ failure: { ...failure, values: typedValues(form) } satisfies Failure }, { status: 422 });
}

type Outcome<T> = { ok: true; value: T } | { ok: false; answer: ReturnType<typeof refused>; code: ErrorCode; params: ErrorParams };

/**
 * Does what a form asks; one that was opened for another workplace is refused (`WORKPLACE_CHANGED`) and comes back as one of the
 * place where the session works. A refusal becomes the answer that shows it, with all that was typed. When the session has ended
 * meanwhile, the form's content is kept and the person comes back to it after signing in.
 * @throws Response 404 for what does not exist or is not his; whatever is no refusal
 */
export async function attempt<T>(args: RouteArgs, form: FormData, call: () => Promise<T>): Promise<Outcome<T>> {
  if (isOfOtherWorkplace(form, args.context.workplaceId)) {
    const failure = { code: 'WORKPLACE_CHANGED', params: {}, fields: {} } as const;
    return { ok: false, answer: refused(args, ofWorkplace(form, args.context.workplaceId), failure), ...failure };
  }
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    const { code, params, fields } = args.context.refusalOf(error);
    if (code === 'INTERNAL') throw error;
    if (code === 'NOT_SIGNED_IN') throw redirect(loginAddress(args.request), { headers: { 'Set-Cookie': keepForm(args, typedValues(form)) } });
    if (code === 'NOT_FOUND') throw new Response(null, { status: 404 });
    return { ok: false, answer: refused(args, form, { code, params, fields }), code, params };
  }
}
