import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { RouterInputs, RouterOutputs } from '@balabaqsha/api';
import { attempt } from '../form/failure.ts';
import type { Api } from '../load-context.ts';
import { SESSION_COOKIE, setCookie } from './cookies.ts';

type Session = Api['staff']['session'];

/** What the two steps of setting an authenticator up ask of the API (S2). */
interface SetUpSteps {
  /** Who one is; answers the secret and the ticket for the second step. */
  begin(api: Session, text: (name: string) => string): Promise<RouterOutputs['staff']['session']['beginSetUp']>;
  /** The authenticator's first code, which opens the session. */
  finish(api: Session, input: RouterInputs['staff']['session']['finishSetUp']): Promise<RouterOutputs['staff']['session']['finishSetUp']>;
}

/** Whoever has signed in has his authenticator already. @throws Response that leads to the first page */
export function signedOutOnly({ context }: LoaderFunctionArgs): null {
  if (context.signedIn) throw redirect('/');
  return null;
}

/** An action of the two steps. The secret and its ticket go from the first to the second in the page alone; they are in no address and no cookie. */
export function setUpAction({ begin, finish }: SetUpSteps) {
  return async (args: ActionFunctionArgs) => {
    const { context, request } = args;
    const form = await request.formData();
    const text = (name: string): string => String(form.get(name) ?? '');
    const { session: api } = context.api.staff;
    if (!form.has('ticket')) {
      const begun = await attempt(args, form, () => begin(api, text));
      return begun.ok ? { ...begun.value, login: text('login') } : begun.answer;
    }
    const session = await attempt(args, form, () => finish(api, { ticket: text('ticket'), code: text('code'), userAgent: context.userAgent }));
    if (session.ok) {
      const { token, expiresAt } = session.value;
      return redirect('/', { headers: { 'Set-Cookie': setCookie(SESSION_COOKIE, token, { expires: expiresAt, secure: context.secureCookies }) } });
    }
    // A wrong code keeps the second step open; anything else begins anew.
    if (session.code !== 'SECOND_FACTOR_WRONG' && session.code !== 'INVALID_VALUE') return session.answer;
    return data({ ...session.answer.data, ticket: text('ticket'), secret: text('secret'), login: text('login') }, { status: 422 });
  };
}
