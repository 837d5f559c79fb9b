import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { secondFactorTexts } from '@balabaqsha/i18n/console/second-factor';
import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { BackLink, PageTitle, PasswordField, TextField } from '@balabaqsha/ui';
import { AuthenticatorSetUp } from '../components/authenticator-set-up.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { SESSION_COOKIE, setCookie } from '../session/cookies.ts';

export const meta = titled((locale) => staffTexts[locale].accept.title);

/** An invited employee's way in (S2): the code that he was sent and a password of his own, then his authenticator's first code. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.signedIn) throw redirect('/');
  return null;
}

/** The secret and its ticket go from the first step to the second in the page alone; they are in no address and no cookie. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const { session: api } = args.context.api.staff;
  if (!form.has('ticket')) {
    const begun = await attempt(args, form, () => api.acceptInvitation({ login: text('login'), code: text('code'), password: text('password'), passwordAgain: text('passwordAgain') }));
    return begun.ok ? { ...begun.value, login: text('login') } : begun.answer;
  }
  const session = await attempt(args, form, () => api.finishInvitation({ ticket: text('ticket'), code: text('code'), userAgent: args.context.userAgent }));
  if (session.ok) {
    const { token, expiresAt } = session.value;
    return redirect('/', { headers: { 'Set-Cookie': setCookie(SESSION_COOKIE, token, { expires: expiresAt, secure: args.context.secureCookies }) } });
  }
  // A wrong code keeps the second step open; anything else begins anew.
  if (session.code !== 'SECOND_FACTOR_WRONG' && session.code !== 'INVALID_VALUE') return session.answer;
  return data({ ...session.answer.data, ticket: text('ticket'), secret: text('secret'), login: text('login') }, { status: 422 });
}

export default function Invitation() {
  const begun = useActionData<{ ticket?: string; secret?: string; login?: string }>();
  const t = secondFactorTexts[useLocale()];
  return (
    <div className="mx-auto max-w-(--container-form) lg:mx-0 lg:pt-10">
      <BackLink href="/login">{t.back}</BackLink>
      {begun?.ticket !== undefined && begun.secret !== undefined ? <AuthenticatorSetUp ticket={begun.ticket} secret={begun.secret} login={begun.login ?? ''} /> : <WhoYouAre />}
    </div>
  );
}

function WhoYouAre() {
  const locale = useLocale();
  const t = staffTexts[locale].accept;
  const { show, hide } = layoutTexts[locale];
  const form = useForm({ login: sessionTexts[locale].login, code: t.code, password: t.password, passwordAgain: t.passwordAgain });
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} kept={t.kept} />
      <Form method="post" className="space-y-5" noValidate>
        <TextField {...form.field('login')} required autoComplete="username" autoCapitalize="none" spellCheck={false} className="max-w-96" />
        <TextField {...form.field('code')} required hint={t.codeHint} autoComplete="off" spellCheck={false} maxLength={40} className="max-w-60" />
        <PasswordField {...form.field('password')} required hint={t.passwordHint} autoComplete="new-password" texts={{ show, hide }} />
        <PasswordField {...form.field('passwordAgain')} required autoComplete="new-password" texts={{ show, hide }} />
        <Submit size="large">{t.next}</Submit>
      </Form>
    </>
  );
}
