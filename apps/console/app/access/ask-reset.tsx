import { Form } from '@remix-run/react';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { TextArea } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/** Asks another administrator to let the employee set his second factor up anew (S2). */
export function AskReset() {
  const t = accessTexts[useLocale()];
  const form = useForm({ reason: t.reason }, {}, 'reset');
  return (
    <>
      <p className="mb-4 max-w-(--container-text) text-quiet">{t.askResetLead}</p>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-form) space-y-4" noValidate>
        <input type="hidden" name="intent" value="reset" />
        <TextArea {...form.field('reason')} hint={t.reasonHint} required rows={2} maxLength={500} />
        <Submit variant="secondary">{t.ask}</Submit>
      </Form>
    </>
  );
}
