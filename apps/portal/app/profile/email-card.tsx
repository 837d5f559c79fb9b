import { Form } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, Checkbox, CodeField, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useLocale } from '../page/locale-context.ts';

interface EmailCardProps {
  email: string | null;
  /** The address that a code went to and that is not confirmed yet. */
  newEmail: string | null;
  emailMessages: boolean;
}

/** The e-mail address, confirmed by a code, and whether notifications go there too (A9, N1). */
export function EmailCard({ email, newEmail, emailMessages }: EmailCardProps) {
  const locale = useLocale();
  const t = profileTexts[locale];
  const form = useForm({ email: t.email }, { email: newEmail ?? email ?? '' }, 'email');
  const codeForm = useForm({ code: t.emailCode }, {}, 'emailCode');
  // A code never stays in the field once it has been sent.
  const key = useFreshKey();
  return (
    <Card title={t.emailTitle}>
      <Problems form={form} />
      <Problems form={codeForm} />
      {newEmail !== null && (
        <Form key={key} method="post" action="/profile" className="mb-6 space-y-5 border-b border-line pb-6" noValidate>
          <CodeField {...codeForm.field('code')} hint={t.emailSentTo(newEmail)} required />
          <Submit name="intent" value="emailCode">
            {t.confirmEmail}
          </Submit>
        </Form>
      )}
      <Form method="post" action="/profile" className="space-y-5" noValidate>
        <TextField {...form.field('email')} type="email" autoComplete="email" hint={t.emailHint} maxLength={200} className="max-w-96" />
        <Submit name="intent" value="email" variant="secondary">
          {t.requestEmailCode}
        </Submit>
      </Form>
      {email !== null && (
        <Form method="post" action="/profile" className="mt-6 border-t border-line pt-4">
          <Checkbox name="emailMessages" label={t.emailMessages} defaultChecked={emailMessages} />
          <Submit name="intent" value="emailMessages" variant="secondary" className="mt-2">
            {layoutTexts[locale].save}
          </Submit>
        </Form>
      )}
    </Card>
  );
}
