import { Form } from '@remix-run/react';
import { secondFactorTexts } from '@balabaqsha/i18n/console/second-factor';
import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { CodeField, linkClass, PageTitle } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/**
 * The secret for an employee's new authenticator, and the field for its first code (S2). Both go to the next step in the page
 * alone; they are in no address and no cookie.
 */
export function AuthenticatorSetUp({ ticket, secret, login }: { ticket: string; secret: string; login: string }) {
  const locale = useLocale();
  const t = secondFactorTexts[locale];
  const s = sessionTexts[locale];
  const form = useForm({ code: s.code });
  const grouped = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <>
      <PageTitle lead={t.secretText}>{t.secretTitle}</PageTitle>
      <Problems form={form} />
      <p className="mb-2 text-xl font-bold tracking-wide break-words">{grouped}</p>
      <p className="mb-6">
        <a className={linkClass} href={`otpauth://totp/Balabaqsha:${encodeURIComponent(login)}?secret=${secret}&issuer=Balabaqsha`}>
          {t.openApp}
        </a>
      </p>
      <Form method="post" className="space-y-5" noValidate>
        <input type="hidden" name="ticket" value={ticket} />
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="login" value={login} />
        <CodeField {...form.field('code')} required hint={s.codeHint} />
        <Submit size="large">{t.finish}</Submit>
      </Form>
    </>
  );
}
