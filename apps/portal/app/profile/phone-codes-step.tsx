import { Form } from '@remix-run/react';
import { phoneChangeTexts } from '@balabaqsha/i18n/portal/phone-change';
import { CodeField, TextLink } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useLocale } from '../page/locale-context.ts';
import type { PendingPhoneCodes } from './phone-codes.ts';

interface PhoneCodesStepProps {
  pending: PendingPhoneCodes;
  /** Seconds until other codes may be asked for (A5). */
  waitSeconds: number;
}

/** Both codes in one form; each says by itself what is wrong with it. */
export function PhoneCodesStep({ pending, waitSeconds }: PhoneCodesStepProps) {
  const t = phoneChangeTexts[useLocale()];
  const form = useForm({ oldCode: pending.proveBy === 'EMAIL' ? t.oldCodeEmail : t.oldCode, newCode: t.newCode });
  // Codes never stay in the fields once they have been sent.
  const key = useFreshKey();
  return (
    <>
      <Problems form={form} />
      <p className="mb-5">{t.codesSent(pending.oldMasked, pending.newMasked)}</p>
      <Form key={key} method="post" className="space-y-6" noValidate>
        <CodeField {...form.field('oldCode')} required autoFocus={form.failure === null} />
        <CodeField {...form.field('newCode')} required />
        <Submit name="intent" value="confirm" wide>
          {t.save}
        </Submit>
      </Form>
      <p className="mt-6">
        <TextLink href="/profile/phone">{t.again}</TextLink>
        {waitSeconds > 0 && <span className="block text-sm text-quiet">{t.wait(waitSeconds)}</span>}
      </p>
    </>
  );
}
