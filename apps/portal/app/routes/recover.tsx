import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { Notice, PageTitle, Steps, TextLink } from '@balabaqsha/ui';
import { CodeStep } from '../components/code-step.tsx';
import { ContactStep } from '../components/contact-step.tsx';
import { Narrow } from '../components/narrow.tsx';
import { NewPasswordStep } from '../components/new-password-step.tsx';
import { attempt } from '../form/failure.ts';
import { secondsUntil } from '../form/seconds-until.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { endFlow, keepCode, keepTicket, pendingCode, pendingTicket } from '../session/flow.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => accountTexts[locale].recover);

/** Recovery of the password (A4). */
export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  if (context.signedIn) throw redirect('/applications');
  const step = new URL(request.url).searchParams.get('step');
  const pending = pendingCode('recovery', args);
  if (step === 'password' && pendingTicket('recovery', args) !== null) return { step: 'password' as const };
  if (step === 'code' && pending !== null) {
    const { maskedPhone, phone, iin } = pending;
    return { step: 'code' as const, maskedPhone, phone, iin, waitSeconds: secondsUntil(pending.resendAt, context.now) };
  }
  return { step: 'contact' as const, late: step !== null, initial: pending === null ? undefined : { phone: pending.phone, iin: pending.iin } };
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const form = await request.formData();
  const intent = form.get('intent');
  const { account } = context.api;
  if (intent === 'verify') {
    const codeId = pendingCode('recovery', args)?.codeId;
    if (codeId === undefined) throw redirect('/recover?step=late');
    const verified = await attempt(args, form, () => account.verifyRecoveryCode({ codeId, code: String(form.get('code') ?? '') }));
    return verified.ok ? redirect('/recover?step=password', { headers: { 'Set-Cookie': keepTicket('recovery', args, verified.value.ticket) } }) : verified.answer;
  }
  if (intent === 'password') {
    const ticket = pendingTicket('recovery', args);
    if (ticket === null) throw redirect('/recover?step=late');
    const recovered = await attempt(args, form, () => account.recover({ ticket, password: String(form.get('password') ?? ''), passwordAgain: String(form.get('passwordAgain') ?? '') }));
    return recovered.ok ? redirect('/login?done=recovered', { headers: endFlow('recovery', args) }) : recovered.answer;
  }
  const before = intent === 'resend' ? pendingCode('recovery', args) : null;
  const phone = before?.phone ?? String(form.get('phone') ?? '');
  const iin = before?.iin ?? String(form.get('iin') ?? '');
  const consent = before !== null || form.get('consent') === 'on';
  const sent = await attempt(args, form, () => account.requestRecoveryCode({ phone, iin, consent: consent as true, locale: context.locale }));
  if (!sent.ok) return sent.answer;
  const { codeId, maskedPhone, resendAt } = sent.value;
  return redirect('/recover?step=code', { headers: { 'Set-Cookie': keepCode('recovery', args, { codeId, maskedPhone, resendAt: resendAt.toISOString(), phone, iin, remember: false }) } });
}

export default function Recover() {
  const data = useLoaderData<typeof loader>();
  const t = accountTexts[useLocale()];
  const form = useForm({ code: t.code });
  const isSecond = data.step === 'password';
  return (
    <Narrow>
      <PageTitle lead={data.step === 'contact' ? t.recoverLead : undefined}>{t.recover}</PageTitle>
      <Steps
        label={t.steps}
        items={[
          { label: t.stepSms, state: isSecond ? 'done' : 'current' },
          { label: t.stepPassword, state: isSecond ? 'current' : 'next' },
        ]}
      />
      {data.step === 'contact' && (
        <>
          {data.late && form.failure === null && (
            <div className="mb-6">
              <Notice kind="warning">{t.codeExpired}</Notice>
            </div>
          )}
          <ContactStep initial={data.initial} />
          <p className="mt-8 border-t border-line pt-5">
            <TextLink href="/login">{t.signIn}</TextLink>
          </p>
        </>
      )}
      {data.step === 'code' && <CodeStep form={form} {...data} start="/recover" />}
      {data.step === 'password' && <NewPasswordStep />}
    </Narrow>
  );
}
