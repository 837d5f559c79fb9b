import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { formatIin, formatPhone } from '@balabaqsha/i18n';
import { accountTexts } from '@balabaqsha/i18n/portal/account';
import { ButtonRow, CodeField, DefinitionRow, Definitions, TextLink } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { useFreshKey } from '../form/use-fresh-key.ts';
import { useLocale } from '../page/locale-context.ts';

interface CodeStepProps {
  form: FormState<'code'>;
  /** E.164 with the middle hidden. */
  maskedPhone: string;
  phone: string;
  iin: string | null;
  /** Seconds until another code may be asked for (A5). */
  waitSeconds: number;
  /** Where the way begins. */
  start: string;
}

/** The step that waits for the SMS: code, countdown, another code (A1, A3, A4). */
export function CodeStep({ form, maskedPhone, phone, iin, waitSeconds, start }: CodeStepProps) {
  const t = accountTexts[useLocale()];
  const left = useCountdown(waitSeconds);
  // A code never stays in the field once it has been sent.
  const key = useFreshKey();
  return (
    <>
      <Problems form={form} />
      <p className="mb-5">{t.codeSent(maskedPhone)}</p>
      <Definitions>
        <DefinitionRow label={t.phone}>{formatPhone(phone)}</DefinitionRow>
        {iin && <DefinitionRow label={t.byIin}>{formatIin(iin)}</DefinitionRow>}
      </Definitions>
      <Form key={key} method="post" className="mt-6 space-y-6" noValidate>
        <CodeField {...form.field('code')} hint={left > 0 ? <span aria-live="off">{t.countdown(left)}</span> : undefined} required autoFocus={form.failure === null} />
        <ButtonRow>
          <Submit name="intent" value="verify" wide>
            {t.send}
          </Submit>
          <Submit name="intent" value="resend" variant="secondary" formNoValidate disabled={left > 0} wide>
            {t.resend}
          </Submit>
        </ButtonRow>
      </Form>
      <p className="mt-6">
        <TextLink href={start}>{iin === null ? t.otherNumber : t.otherPhone}</TextLink>
      </p>
    </>
  );
}

/** Counts seconds down, by their number and not by the browser's clock. Without JavaScript it is not counted at all. */
function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(0);
  useEffect(() => setLeft(seconds), [seconds]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
