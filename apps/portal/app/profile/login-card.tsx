import { Form } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';

/** A login to sign in with instead of the IIN (A9). */
export function LoginCard({ login }: { login: string | null }) {
  const locale = useLocale();
  const t = profileTexts[locale];
  const form = useForm({ login: t.loginTitle }, { login: login ?? '' }, 'login');
  return (
    <Card title={t.loginTitle}>
      <Problems form={form} />
      <Form method="post" action="/profile" className="space-y-5" noValidate>
        <TextField {...form.field('login')} hint={t.loginHint} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} className="max-w-96" />
        <Submit name="intent" value="login" variant="secondary">
          {layoutTexts[locale].save}
        </Submit>
      </Form>
    </Card>
  );
}
