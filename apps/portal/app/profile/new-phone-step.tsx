import { Form } from '@remix-run/react';
import { formatPhone } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { phoneChangeTexts } from '@balabaqsha/i18n/portal/phone-change';
import { Card, Notice, PasswordField, PhoneField, RadioGroup, TextLink } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useContacts } from '../page/contacts.ts';
import { useLocale } from '../page/locale-context.ts';

interface NewPhoneStepProps {
  /** E.164. */
  phone: string;
  email: string | null;
  /** Whether the codes were lost on the way. */
  late: boolean;
}

/** The new number, and where the code goes that shows that it is the account's holder; what to do without the old number. */
export function NewPhoneStep({ phone, email, late }: NewPhoneStepProps) {
  const locale = useLocale();
  const t = phoneChangeTexts[locale];
  const contacts = useContacts();
  const words = layoutTexts[locale];
  const form = useForm({ phone: t.phone, proveBy: t.proveBy, password: t.password });
  // A password never stays in the field once the form has been sent.
  const key = useFreshKey();
  return (
    <>
      {late && form.failure === null && (
        <div className="mb-6">
          <Notice kind="warning">{t.late}</Notice>
        </div>
      )}
      <Problems form={form} />
      <p className="mb-5">
        {t.present}: <strong className="whitespace-nowrap">{formatPhone(phone)}</strong>
      </p>
      <Form key={key} method="post" className="space-y-6" noValidate>
        <PhoneField {...form.field('phone')} autoComplete="off" required />
        {email === null ? (
          <input type="hidden" name="proveBy" value="PHONE" />
        ) : (
          <>
            <RadioGroup
              {...form.field('proveBy')}
              defaultValue={form.value('proveBy') || 'PHONE'}
              options={[
                { value: 'PHONE', label: t.byPhone(formatPhone(phone)) },
                { value: 'EMAIL', label: t.byEmail(email), hint: t.byEmailHint },
              ]}
            />
            <PasswordField {...form.field('password')} hint={t.passwordHint} texts={{ show: words.show, hide: words.hide }} autoComplete="current-password" />
          </>
        )}
        <Submit wide>{t.request}</Submit>
      </Form>
      <Card title={t.lostTitle} className="mt-8">
        <p>{email === null ? t.lost : t.lostWithEmail}</p>
        <p className="mt-3">
          {t.callCentre}: <TextLink href={contacts.phone.href}>{contacts.phone.text}</TextLink>
        </p>
        {email === null && <p className="mt-3 text-sm text-quiet">{t.addEmail}</p>}
      </Card>
    </>
  );
}
