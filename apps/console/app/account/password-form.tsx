import { Form, useLocation } from '@remix-run/react';
import { accountTexts } from '@balabaqsha/i18n/console/account';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { PasswordField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/** A new password for whoever knows the present one (S2). @param login for the browser's own store of passwords */
export function PasswordForm({ login }: { login: string }) {
  const locale = useLocale();
  const t = accountTexts[locale];
  const { show, hide } = layoutTexts[locale];
  const form = useForm({ oldPassword: t.oldPassword, password: t.password, passwordAgain: t.passwordAgain }, {}, 'password');
  // Passwords never stay in the fields once the form has been sent.
  const { key } = useLocation();
  return (
    <>
      <Problems form={form} kept={t.kept} />
      <Form key={key} method="post" className="max-w-(--container-form) space-y-5" noValidate>
        <input type="text" name="username" autoComplete="username" defaultValue={login} hidden readOnly />
        <PasswordField {...form.field('oldPassword')} required autoComplete="current-password" texts={{ show, hide }} />
        <PasswordField {...form.field('password')} required hint={t.passwordHint} autoComplete="new-password" texts={{ show, hide }} />
        <PasswordField {...form.field('passwordAgain')} required autoComplete="new-password" texts={{ show, hide }} />
        <Submit name="intent" value="password" variant="secondary">
          {t.change}
        </Submit>
      </Form>
    </>
  );
}
