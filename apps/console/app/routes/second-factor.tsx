import { Form } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { secondFactorTexts } from '@balabaqsha/i18n/console/second-factor';
import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { PageTitle, PasswordField, TextField } from '@balabaqsha/ui';
import { SetUpSteps } from '../components/set-up-steps.tsx';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { setUpAction } from '../session/set-up.ts';

export const meta = titled((locale) => secondFactorTexts[locale].title);

export { signedOutOnly as loader } from '../session/set-up.ts';

/** Setting up the authenticator after a reset (S2): who one is, then the new app's first code. */
export const action = setUpAction({
  begin: (api, text) => api.beginSetUp({ login: text('login'), password: text('password'), resetCode: text('resetCode') }),
  finish: (api, input) => api.finishSetUp(input),
});

export default function SecondFactor() {
  return (
    <SetUpSteps>
      <WhoYouAre />
    </SetUpSteps>
  );
}

function WhoYouAre() {
  const locale = useLocale();
  const t = secondFactorTexts[locale];
  const s = sessionTexts[locale];
  const { show, hide } = layoutTexts[locale];
  const form = useForm({ login: s.login, password: s.password, resetCode: t.resetCode });
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} kept={t.kept} />
      <Form method="post" className="space-y-5" noValidate>
        <TextField {...form.field('login')} required autoComplete="username" autoCapitalize="none" spellCheck={false} className="max-w-96" />
        <PasswordField {...form.field('password')} required texts={{ show, hide }} />
        <TextField {...form.field('resetCode')} required hint={t.resetCodeHint} autoComplete="off" spellCheck={false} maxLength={40} className="max-w-60" />
        <Submit size="large">{t.next}</Submit>
      </Form>
    </>
  );
}
