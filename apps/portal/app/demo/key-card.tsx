import { Form } from '@remix-run/react';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { Card, SelectField, TextField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';

/** Whose key the demo NCALayer takes next, and what the person does there. */
export function KeyCard() {
  const t = demoTexts[useLocale()];
  return (
    <Card title={t.keys}>
      <p className="mb-5 text-quiet">{t.keyLead}</p>
      <Form method="post" action="/demo" className="space-y-5">
        <TextField name="key" label={t.key} inputMode="numeric" autoComplete="off" maxLength={20} required className="control-digits max-w-80" />
        <SelectField name="answer" label={t.answer} options={(['sign', 'cancel', 'error'] as const).map((value) => ({ value, label: t.answers[value] }))} className="max-w-80" />
        <Submit name="intent" value="key" variant="secondary">
          {t.choose}
        </Submit>
      </Form>
    </Card>
  );
}
