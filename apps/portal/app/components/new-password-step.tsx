import { Form } from '@remix-run/react';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Notice, PasswordField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useLocale } from '../page/locale-context.ts';

/** A new password, twice (A1, A2, A4). */
export function NewPasswordStep({ userName }: { userName?: string }) {
  const locale = useLocale();
  const t = accountTexts[locale];
  const words = layoutTexts[locale];
  const form = useForm({ password: t.newPassword, passwordAgain: t.repeatPassword });
  const texts = { show: words.show, hide: words.hide };
  // Passwords never stay in the fields once the form has been sent.
  const key = useFreshKey();
  return (
    <>
      <Problems form={form} />
      <Form key={key} method="post" className="space-y-6" noValidate>
        <Notice kind="info">{t.inventPassword}</Notice>
        {userName && <input type="text" name="username" autoComplete="username" defaultValue={userName} hidden readOnly />}
        <PasswordField {...form.field('password')} hint={t.passwordHint} texts={texts} autoComplete="new-password" required />
        <PasswordField {...form.field('passwordAgain')} texts={texts} autoComplete="new-password" required />
        <Submit name="intent" value="password" wide>
          {words.save}
        </Submit>
      </Form>
    </>
  );
}
