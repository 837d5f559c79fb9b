import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { fullName } from '@balabaqsha/domain';
import { formatDate, formatIin, formatPhone } from '@balabaqsha/i18n';
import { accountDeletionTexts } from '@balabaqsha/i18n/portal/account-deletion';
import { phoneChangeTexts } from '@balabaqsha/i18n/portal/phone-change';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, DefinitionRow, Definitions, Notice, PageTitle, TextLink } from '@balabaqsha/ui';
import { attempt, refused } from '../form/failure.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { EmailCard } from '../profile/email-card.tsx';
import { forgetEmailCode, keepEmailCode, pendingEmailCode } from '../profile/email-code.ts';
import { LanguageCard } from '../profile/language-card.tsx';
import { LoginCard } from '../profile/login-card.tsx';
import { DeletionNotice, OwnDataCard } from '../profile/own-data-card.tsx';
import { PasswordCard } from '../profile/password-card.tsx';
import { PushCard } from '../profile/push-card.tsx';
import { SessionsCard } from '../profile/sessions-card.tsx';
import { LANGUAGE_COOKIE, setCookie, YEAR_SECONDS } from '../session/cookies.ts';
import { guardianApi, read } from '../session/guard.ts';
import { isLocale } from '../session/preferences.ts';

export const meta = titled((locale) => profileTexts[locale].title);

/** The profile (A9). */
export async function loader(args: LoaderFunctionArgs) {
  const api = guardianApi(args);
  const [profile, children, push] = await Promise.all([read(args, api.profile.get()), read(args, api.children.list()), read(args, api.push.devices())]);
  const confirmed = children.filter(({ guardianship }) => guardianship === 'CONFIRMED').map((child) => ({ id: child.id, name: fullName(child) }));
  return { profile, push, children: confirmed, newEmail: pendingEmailCode(args)?.email ?? null };
}

const SAVED = '/profile?done=saved';

/** One of the page's forms; `intent` says which. */
export async function action(args: ActionFunctionArgs) {
  const { profile } = guardianApi(args);
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const save = async (call: () => Promise<unknown>) => {
    const done = await attempt(args, form, call);
    return done.ok ? redirect(SAVED) : done.answer;
  };
  switch (text('intent')) {
    case 'login':
      return save(() => profile.setLogin({ login: text('login') }));
    case 'emailMessages':
      return save(() => profile.setEmailMessages({ emailMessages: form.get('emailMessages') === 'on' }));
    case 'password':
      return save(() => profile.changePassword({ oldPassword: text('oldPassword'), password: text('password'), passwordAgain: text('passwordAgain') }));
    case 'session':
      return save(() => profile.endSession({ id: text('id') }));
    case 'locale': {
      const locale = text('locale');
      if (!isLocale(locale)) throw redirect('/profile');
      const done = await attempt(args, form, () => profile.setLocale({ locale }));
      return done.ok ? redirect(SAVED, { headers: { 'Set-Cookie': setCookie(LANGUAGE_COOKIE, locale, { maxAgeSeconds: YEAR_SECONDS, secure: args.context.secureCookies }) } }) : done.answer;
    }
    case 'email': {
      const email = text('email').trim();
      const sent = await attempt(args, form, () => profile.requestEmailCode({ email }));
      return sent.ok ? redirect('/profile#code', { headers: { 'Set-Cookie': keepEmailCode(args, { codeId: sent.value.codeId, email }) } }) : sent.answer;
    }
    case 'emailCode': {
      const pending = pendingEmailCode(args);
      if (pending === null) return refused(args, form, { code: 'CODE_EXPIRED', params: {}, fields: {} });
      const done = await attempt(args, form, () => profile.confirmEmail({ codeId: pending.codeId, code: text('code') }));
      return done.ok ? redirect(SAVED, { headers: { 'Set-Cookie': forgetEmailCode(args) } }) : done.answer;
    }
    default:
      throw redirect('/profile');
  }
}

export default function Profile() {
  const { profile, push, children, newEmail } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = profileTexts[locale];
  const { person } = profile;
  const done = { saved: t.saved, phone: phoneChangeTexts[locale].done, deletion: accountDeletionTexts[locale].requested, kept: accountDeletionTexts[locale].takenBack }[query.get('done') ?? ''];
  return (
    <div className="mx-auto max-w-(--container-text) space-y-6">
      <PageTitle>{t.title}</PageTitle>
      {done !== undefined && (
        <Notice kind="success" announce>
          {done}
        </Notice>
      )}
      {profile.deletion && <DeletionNotice dueAt={profile.deletion.dueAt} />}
      <Card title={t.person}>
        <Definitions>
          <DefinitionRow label={t.fullName}>{fullName(person)}</DefinitionRow>
          <DefinitionRow label={t.iin}>{formatIin(person.iin)}</DefinitionRow>
          <DefinitionRow label={t.birthDate}>{formatDate(locale, person.birthDate)}</DefinitionRow>
          <DefinitionRow label={t.phone}>
            {formatPhone(profile.phone)}
            <TextLink href="/profile/phone" className="ml-3">
              {t.changePhone}
            </TextLink>
          </DefinitionRow>
        </Definitions>
        <p className="mt-4 text-sm text-quiet">{t.personNote}</p>
      </Card>
      <LanguageCard />
      <LoginCard login={profile.login} />
      <EmailCard email={profile.email} newEmail={newEmail} emailMessages={profile.emailMessages} />
      <PushCard push={push} />
      <PasswordCard userName={person.iin} />
      <SessionsCard sessions={profile.sessions} />
      <OwnDataCard whose={children} canDelete={profile.deletion === null} />
    </div>
  );
}
