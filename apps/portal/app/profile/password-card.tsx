import { Form } from '@remix-run/react';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, PasswordField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useLocale } from '../page/locale-context.ts';

/** A new password for whoever knows the present one (A2, A9). */
export function PasswordCard({ userName }: { userName: string }) {
  const locale = useLocale();
  const t = profileTexts[locale];
  const words = layoutTexts[locale];
  const form = useForm({ oldPassword: t.oldPassword, password: t.newPassword, passwordAgain: t.repeatPassword }, {}, 'password');
  const texts = { show: words.show, hide: words.hide };
  // Passwords never stay in the fields once the form has been sent.
  const key = useFreshKey();
  return (
    <Card title={t.passwordTitle}>
      <Problems form={form} />
      <Form key={key} method="post" action="/profile" className="space-y-5" noValidate>
        <input type="text" name="username" autoComplete="username" defaultValue={userName} hidden readOnly />
        <PasswordField {...form.field('oldPassword')} texts={texts} autoComplete="current-password" required />
        <PasswordField {...form.field('password')} texts={texts} autoComplete="new-password" hint={accountTexts[locale].passwordHint} required />
        <PasswordField {...form.field('passwordAgain')} texts={texts} autoComplete="new-password" required />
        <Submit name="intent" value="password" variant="secondary">
          {t.changePassword}
        </Submit>
      </Form>
    </Card>
  );
}
