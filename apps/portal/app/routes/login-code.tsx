import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { BackLink, Checkbox, PageTitle, PhoneField } from '@balabaqsha/ui';
import { CodeStep } from '../components/code-step.tsx';
import { Narrow } from '../components/narrow.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { secondsUntil } from '../form/seconds-until.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { endFlow, keepCode, pendingCode } from '../session/flow.ts';
import { safePlace } from '../session/guard.ts';
import { enter } from '../session/sign-in.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => accountTexts[locale].signInWithCodeTitle);

/** Sign-in with a code instead of a password (A3). */
export function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const query = new URL(request.url).searchParams;
  const to = safePlace(query.get('to'), '');
  if (context.signedIn) throw redirect(to || '/applications');
  const pending = pendingCode('login', args);
  if (query.get('step') === 'code' && pending !== null) return { step: 'code' as const, to, maskedPhone: pending.maskedPhone, phone: pending.phone, waitSeconds: secondsUntil(pending.resendAt, context.now) };
  return { step: 'phone' as const, to, phone: pending?.phone ?? '' };
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const form = await request.formData();
  const to = safePlace(new URL(request.url).searchParams.get('to'), '');
  const here = (step: string): string => `/login/code?step=${step}${to === '' ? '' : `&to=${encodeURIComponent(to)}`}`;
  const pending = pendingCode('login', args);
  if (form.get('intent') === 'verify') {
    if (pending === null) throw redirect(here('phone'));
    const session = await attempt(args, form, () =>
      context.api.account.signInWithCode({ codeId: pending.codeId, code: String(form.get('code') ?? ''), remember: pending.remember, userAgent: context.userAgent }),
    );
    if (!session.ok) return session.answer;
    const answer = enter(args, session.value, pending.remember, to);
    for (const cookie of endFlow('login', args).getSetCookie()) answer.headers.append('Set-Cookie', cookie);
    return answer;
  }
  const isAgain = form.get('intent') === 'resend' && pending !== null;
  const phone = isAgain ? pending.phone : String(form.get('phone') ?? '');
  const remember = isAgain ? pending.remember : form.get('remember') === 'on';
  const sent = await attempt(args, form, () => context.api.account.requestLoginCode({ phone, locale: context.locale }));
  if (!sent.ok) return sent.answer;
  const { codeId, maskedPhone, resendAt } = sent.value;
  return redirect(here('code'), { headers: { 'Set-Cookie': keepCode('login', args, { codeId, maskedPhone, resendAt: resendAt.toISOString(), phone, iin: '', remember }) } });
}

export default function LoginWithCode() {
  const data = useLoaderData<typeof loader>();
  const t = accountTexts[useLocale()];
  const phoneForm = useForm({ phone: t.phone }, { phone: data.phone });
  const codeForm = useForm({ code: t.code });
  return (
    <Narrow>
      <BackLink href="/login">{t.signIn}</BackLink>
      <PageTitle lead={data.step === 'phone' ? t.signInWithCodeLead : undefined}>{t.signInWithCodeTitle}</PageTitle>
      {data.step === 'code' ? (
        <CodeStep form={codeForm} {...data} iin={null} start="/login/code" />
      ) : (
        <>
          <Problems form={phoneForm} />
          <Form method="post" className="space-y-6" noValidate>
            <PhoneField {...phoneForm.field('phone')} hint={t.phoneHint} required />
            <Checkbox name="remember" label={t.remember} />
            <Submit name="intent" value="request" wide>
              {t.requestCode}
            </Submit>
          </Form>
        </>
      )}
    </Narrow>
  );
}
