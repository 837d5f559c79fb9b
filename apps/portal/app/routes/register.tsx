import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { LocalDate, Sex } from '@balabaqsha/domain';
import { formatDate, problemText, sexName } from '@balabaqsha/i18n';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { Card, DefinitionRow, Definitions, Notice, PageTitle, Steps, TextLink } from '@balabaqsha/ui';
import { CodeStep } from '../components/code-step.tsx';
import { ContactStep } from '../components/contact-step.tsx';
import { Narrow } from '../components/narrow.tsx';
import { NewPasswordStep } from '../components/new-password-step.tsx';
import { SwitchedOff, usePause } from '../components/switched-off.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { secondsUntil } from '../form/seconds-until.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { endFlow, keepCode, keepTicket, pendingCode, pendingTicket } from '../session/flow.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => accountTexts[locale].register);

/** Registration (A1): SMS, then the person's data and the password. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  if (context.signedIn) throw redirect('/applications');
  const step = new URL(request.url).searchParams.get('step');
  const pending = pendingCode('registration', args);
  const ticket = pendingTicket('registration', args);
  if (step === 'password' && ticket !== null) {
    const shown = await personBehind(args, ticket);
    if (shown !== null) return { step: 'password' as const, ...shown };
  }
  if (step === 'code' && pending !== null) {
    const { maskedPhone, phone, iin } = pending;
    return { step: 'code' as const, maskedPhone, phone, iin, waitSeconds: secondsUntil(pending.resendAt, context.now) };
  }
  return { step: 'contact' as const, late: step !== null, initial: pending === null ? undefined : { phone: pending.phone, iin: pending.iin } };
}

/** The person to show, or why he cannot be shown now: the ticket outlives an outage of the register. `null` where it ended. */
async function personBehind({ context }: LoaderFunctionArgs, ticket: string) {
  try {
    return { person: await context.api.account.registrationPerson({ ticket }), missing: null };
  } catch (error) {
    const { code, params } = context.refusalOf(error);
    if (code === 'INTERNAL') throw error;
    return code === 'REGISTER_UNAVAILABLE' || code === 'TOO_MANY_ATTEMPTS' ? { person: null, missing: problemText(context.locale, code, params) } : null;
  }
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const form = await request.formData();
  const intent = form.get('intent');
  const { account } = context.api;
  if (intent === 'verify') {
    const codeId = pendingCode('registration', args)?.codeId;
    if (codeId === undefined) throw redirect('/register?step=late');
    const verified = await attempt(args, form, () => account.verifyRegistrationCode({ codeId, code: String(form.get('code') ?? '') }));
    return verified.ok ? redirect('/register?step=password', { headers: { 'Set-Cookie': keepTicket('registration', args, verified.value.ticket) } }) : verified.answer;
  }
  if (intent === 'password') {
    const ticket = pendingTicket('registration', args);
    if (ticket === null) throw redirect('/register?step=late');
    const registered = await attempt(args, form, () =>
      account.register({ ticket, locale: context.locale, password: String(form.get('password') ?? ''), passwordAgain: String(form.get('passwordAgain') ?? '') }),
    );
    return registered.ok ? redirect('/login?done=registered', { headers: endFlow('registration', args) }) : registered.answer;
  }
  const before = intent === 'resend' ? pendingCode('registration', args) : null;
  const phone = before?.phone ?? String(form.get('phone') ?? '');
  const iin = before?.iin ?? String(form.get('iin') ?? '');
  const consent = before !== null || form.get('consent') === 'on';
  const sent = await attempt(args, form, () => account.requestRegistrationCode({ phone, iin, consent: consent as true, locale: context.locale }));
  if (!sent.ok) return sent.answer;
  const { codeId, maskedPhone, resendAt } = sent.value;
  return redirect('/register?step=code', { headers: { 'Set-Cookie': keepCode('registration', args, { codeId, maskedPhone, resendAt: resendAt.toISOString(), phone, iin, remember: false }) } });
}

export default function Register() {
  const data = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accountTexts[locale];
  const form = useForm({ code: t.code });
  const isSecond = data.step === 'password';
  const isOff = usePause('REGISTRATION') !== undefined;
  return (
    <Narrow>
      <PageTitle lead={data.step === 'contact' ? t.registerLead : undefined}>{t.register}</PageTitle>
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
          {isOff ? <SwitchedOff feature="REGISTRATION" /> : <ContactStep initial={data.initial} withTerms />}
          <p className="mt-8 border-t border-line pt-5">
            {t.haveAccount} <TextLink href="/login">{t.signIn}</TextLink>
          </p>
        </>
      )}
      {data.step === 'code' && <CodeStep form={form} {...data} start="/register" />}
      {data.step === 'password' && (
        <>
          <div className="mb-6">{data.person === null ? <Notice kind="warning">{data.missing}</Notice> : <RegisteredPerson person={data.person} />}</div>
          <NewPasswordStep userName={data.person?.iin} />
        </>
      )}
    </Narrow>
  );
}

/** Whom the register knows by this IIN: the person sees that it is he. */
function RegisteredPerson({ person }: { person: { surname: string; name: string; patronymic: string | null; sex: Sex; birthDate: LocalDate } }) {
  const locale = useLocale();
  const t = accountTexts[locale];
  return (
    <Card title={t.personTitle}>
      <p className="mb-4 text-quiet">{t.personLead}</p>
      <Definitions>
        <DefinitionRow label={t.surname}>{person.surname}</DefinitionRow>
        <DefinitionRow label={t.name}>{person.name}</DefinitionRow>
        {person.patronymic && <DefinitionRow label={t.patronymic}>{person.patronymic}</DefinitionRow>}
        <DefinitionRow label={t.sex}>{sexName(locale, person.sex)}</DefinitionRow>
        <DefinitionRow label={t.birthDate}>{formatDate(locale, person.birthDate)}</DefinitionRow>
      </Definitions>
    </Card>
  );
}
