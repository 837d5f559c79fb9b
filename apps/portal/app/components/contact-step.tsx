import { Form } from '@remix-run/react';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { Checkbox, IinField, PhoneField, TextLink } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';

interface ContactStepProps {
  initial?: { phone: string; iin: string } | undefined;
  /** Whether the terms of use are accepted here too: at registration, not at recovery. */
  withTerms?: boolean;
}

/** Phone, IIN and consent: where registration and recovery begin (A1, A4). */
export function ContactStep({ initial, withTerms }: ContactStepProps) {
  const t = accountTexts[useLocale()];
  const form = useForm({ phone: t.phone, iin: t.iin, consent: t.consent }, initial);
  return (
    <>
      <Problems form={form} />
      <Form method="post" className="space-y-6" noValidate>
        <PhoneField {...form.field('phone')} hint={t.phoneHint} required />
        <IinField {...form.field('iin')} hint={t.iinHint} required />
        <div>
          <Checkbox name="consent" label={t.consent} error={form.error('consent')} defaultChecked={form.value('consent') === 'on'} required />
          <p className={form.error('consent') === undefined ? 'ml-9.5' : 'ml-14.5'}>
            <TextLink href="/privacy">{t.policy}</TextLink>
          </p>
          {withTerms && (
            <p className="mt-4 text-sm text-quiet">
              {t.termsToo} <TextLink href="/terms">{t.terms}</TextLink>
            </p>
          )}
        </div>
        <Submit name="intent" value="request" wide>
          {t.requestCode}
        </Submit>
      </Form>
    </>
  );
}
