import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatPhone } from '@balabaqsha/i18n';
import { accountTexts } from '@balabaqsha/i18n/console/account';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { DefinitionRow, Definitions, PageTitle, SectionTitle } from '@balabaqsha/ui';
import { expectedSessions } from '../account/expected-sessions.ts';
import { OwnSessions } from '../account/own-sessions.tsx';
import { PasswordForm } from '../account/password-form.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => accountTexts[locale].title);

/** The employee's own account (S2). */
export async function loader(args: LoaderFunctionArgs) {
  return { account: await read(args, staffApi(args).account.get()) };
}

/** After a refusal too: a session may have ended elsewhere. */
export const shouldRevalidate = () => true;

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { account } = staffApi(args);
  const text = (name: string): string => String(form.get(name) ?? '');
  const answers = {
    password: ['password', () => account.changePassword({ oldPassword: text('oldPassword'), password: text('password'), passwordAgain: text('passwordAgain') })],
    session: ['session', () => account.endSessions({ sessionId: text('sessionId') })],
    others: ['sessions', () => account.endSessions({})],
  } as const;
  const answer = Object.entries(answers).find(([name]) => name === text('intent'))?.[1];
  if (answer === undefined) throw new Response(null, { status: 404 });
  const [word, call] = answer;
  const done = await attempt(args, form, call);
  return done.ok ? redirect(`/account?done=${word}`) : done.answer;
}

export default function Account() {
  const { account } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accountTexts[locale];
  const { none } = layoutTexts[locale];
  const sessions = expectedSessions(account.sessions, usePendingForms('/account'));
  const form = useForm({});
  const { name, login, phone, email } = account;
  return (
    <>
      <PageTitle lead={name}>{t.title}</PageTitle>
      {form.failure?.values.intent !== 'password' && <Refusal form={form} />}
      {form.failure === null && <DoneNotice texts={t.done} />}
      <div className="space-y-10">
        <section className="max-w-(--container-text)">
          <Definitions>
            <DefinitionRow label={t.login}>{login}</DefinitionRow>
            <DefinitionRow label={t.phone}>{phone === null ? none : formatPhone(phone)}</DefinitionRow>
            <DefinitionRow label={t.email}>{email ?? none}</DefinitionRow>
          </Definitions>
          <p className="mt-3 text-sm text-quiet">{t.contactsNote}</p>
        </section>
        <section>
          <SectionTitle>{t.passwordTitle}</SectionTitle>
          <p className="mb-4 max-w-(--container-text) text-quiet">{t.passwordLead}</p>
          <PasswordForm login={login} />
        </section>
        <section>
          <SectionTitle>{t.sessions}</SectionTitle>
          <OwnSessions sessions={sessions} />
        </section>
      </div>
    </>
  );
}
