import { Form } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { PageTitle, PasswordField, TextField } from '@balabaqsha/ui';
import { SetUpSteps } from '../components/set-up-steps.tsx';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { setUpAction } from '../session/set-up.ts';

export const meta = titled((locale) => staffTexts[locale].accept.title);

export { signedOutOnly as loader } from '../session/set-up.ts';

/** An invited employee's way in (S2): the code that he was sent and a password of his own, then his authenticator's first code. */
export const action = setUpAction({
  begin: (api, text) => api.acceptInvitation({ login: text('login'), code: text('code'), password: text('password'), passwordAgain: text('passwordAgain') }),
  finish: (api, input) => api.finishInvitation(input),
});

export default function Invitation() {
  return (
    <SetUpSteps>
      <WhoYouAre />
    </SetUpSteps>
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
