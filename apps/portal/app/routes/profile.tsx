import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { fullName } from '@balabaqsha/domain';
import { formatDate, formatDateTime, formatIin, formatPhone } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { Card, Checkbox, CodeField, DefinitionRow, Definitions, Notice, PageTitle, PasswordField, TextField, VisuallyHidden } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled((locale) => profileTexts[locale].title);

/** The profile (A9). */
export async function loader(args: LoaderFunctionArgs) {
  const codeId = new URL(args.request.url).searchParams.get('code');
  return { profile: await read(args, guardianApi(args).profile.get()), emailCodeId: codeId !== null && /^[0-9a-f-]{36}$/.test(codeId) ? codeId : null };
}

export async function action(args: ActionFunctionArgs) {
  const { profile } = guardianApi(args);
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  if (form.get('intent') === 'email') {
    const sent = await attempt(args, form, () => profile.requestEmailCode({ email: text('email') }));
    return sent.ok ? redirect(`/profile?code=${sent.value.codeId}#emailCode`) : sent.answer;
  }
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    login: () => profile.setLogin({ login: text('login') }),
    emailCode: () => profile.confirmEmail({ codeId: text('codeId'), code: text('emailCode') }),
    emailMessages: () => profile.setEmailMessages({ emailMessages: form.get('emailMessages') === 'on' }),
    password: () => profile.changePassword({ oldPassword: text('oldPassword'), password: text('password'), passwordAgain: text('passwordAgain') }),
    session: () => profile.endSession({ id: text('id') }),
  };
  const call = calls[text('intent')];
  if (call === undefined) throw redirect('/profile');
  const done = await attempt(args, form, call);
  return done.ok ? redirect('/profile?done=saved') : done.answer;
}

export default function Profile() {
  const { profile } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = profileTexts[locale];
  const { person } = profile;
  return (
    <div className="mx-auto max-w-(--container-text) space-y-6">
      <PageTitle>{t.title}</PageTitle>
      {query.get('done') === 'saved' && (
        <Notice kind="success" announce>
          {t.saved}
        </Notice>
      )}
      <Card title={t.person}>
        <Definitions>
          <DefinitionRow label={t.fullName}>{fullName(person)}</DefinitionRow>
          <DefinitionRow label={t.iin}>{formatIin(person.iin)}</DefinitionRow>
          <DefinitionRow label={t.birthDate}>{formatDate(locale, person.birthDate)}</DefinitionRow>
          <DefinitionRow label={t.phone}>{formatPhone(profile.phone)}</DefinitionRow>
        </Definitions>
        <p className="mt-4 text-sm text-quiet">{t.personNote}</p>
      </Card>
      <LoginCard />
      <EmailCard />
      <PasswordCard />
      <SessionsCard />
    </div>
  );
}

function LoginCard() {
  const { profile } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = profileTexts[locale];
  const form = useForm({ login: t.loginTitle }, { login: profile.login ?? '' }, 'login');
  return (
    <Card title={t.loginTitle}>
      <Problems form={form} />
      <Form method="post" action="/profile" className="space-y-5" noValidate>
        <TextField {...form.field('login')} hint={t.loginHint} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
        <Submit name="intent" value="login" variant="secondary">
          {layoutTexts[locale].save}
        </Submit>
      </Form>
    </Card>
  );
}

function EmailCard() {
  const { profile, emailCodeId } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = profileTexts[locale];
  const form = useForm({ email: t.email }, { email: profile.email ?? '' }, 'email');
  const codeForm = useForm({ emailCode: t.emailCode, code: t.emailCode }, {}, 'emailCode');
  return (
    <Card title={t.emailTitle}>
      <Problems form={form} />
      <Problems form={codeForm} />
      <Form method="post" action="/profile" className="space-y-5" noValidate>
        <TextField {...form.field('email')} type="email" autoComplete="email" hint={t.emailHint} maxLength={200} />
        <Submit name="intent" value="email" variant="secondary">
          {t.requestEmailCode}
        </Submit>
      </Form>
      {emailCodeId !== null && (
        <Form method="post" action={`/profile?code=${emailCodeId}`} className="mt-6 space-y-5 border-t border-line pt-5" noValidate>
          <input type="hidden" name="codeId" value={emailCodeId} />
          <CodeField name="emailCode" label={t.emailCode} hint={t.emailSent} error={codeForm.error('code') ?? codeForm.error('emailCode')} />
          <Submit name="intent" value="emailCode">
            {t.confirmEmail}
          </Submit>
        </Form>
      )}
      {profile.email !== null && (
        <Form method="post" action="/profile" className="mt-6 border-t border-line pt-4">
          <Checkbox name="emailMessages" label={t.emailMessages} defaultChecked={profile.emailMessages} />
          <Submit name="intent" value="emailMessages" variant="secondary" size="small" className="mt-2">
            {layoutTexts[locale].save}
          </Submit>
        </Form>
      )}
    </Card>
  );
}

function PasswordCard() {
  const locale = useLocale();
  const t = profileTexts[locale];
  const form = useForm({ oldPassword: t.oldPassword, password: t.newPassword, passwordAgain: t.repeatPassword }, {}, 'password');
  const texts = { show: layoutTexts[locale].show, hide: layoutTexts[locale].hide };
  return (
    <Card title={t.passwordTitle}>
      <Problems form={form} />
      <Form method="post" action="/profile" className="space-y-5" noValidate>
        <PasswordField {...form.field('oldPassword')} texts={texts} autoComplete="current-password" />
        <PasswordField {...form.field('password')} texts={texts} autoComplete="new-password" hint={accountTexts[locale].passwordHint} />
        <PasswordField {...form.field('passwordAgain')} texts={texts} autoComplete="new-password" />
        <Submit name="intent" value="password" variant="secondary">
          {t.changePassword}
        </Submit>
      </Form>
    </Card>
  );
}

function SessionsCard() {
  const { profile } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = profileTexts[locale];
  return (
    <Card title={t.sessionsTitle}>
      <ul className="divide-y divide-line">
        {profile.sessions.map(({ id, createdAt, userAgent, current }) => {
          const name = browserName(userAgent) ?? t.unknownBrowser;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <p className="min-w-0">
                <span className="font-medium">{name}</span>
                {current && `, ${t.current}`}
                <span className="block text-sm text-quiet">{t.since(formatDateTime(locale, createdAt))}</span>
              </p>
              {!current && (
                <Form method="post" action="/profile">
                  <input type="hidden" name="id" value={id} />
                  <Submit name="intent" value="session" variant="danger" size="small">
                    {t.endSession}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </Submit>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The browser's name and system, as people would call them; `null` for what we do not know. */
function browserName(userAgent: string): string | null {
  const browser = /YaBrowser|Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari/.exec(userAgent)?.[0];
  if (browser === undefined) return null;
  const names: Readonly<Record<string, string>> = { YaBrowser: 'Яндекс Браузер', Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet' };
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(userAgent)?.[0];
  return [names[browser] ?? browser, system].filter(Boolean).join(', ');
}
