import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { Card, DateField } from '@balabaqsha/ui';
import type { KeptValues } from '../form/kept.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { ReasonFields } from './reason-fields.tsx';

/** Отправить договор with the day on which the child comes for the first time (E2). @param firstDay what the field begins with, `YYYY-MM-DD` */
export function SendContractForm({ firstDay, earliest, kept }: { firstDay: string; earliest: string; kept: KeptValues }) {
  const t = enrolmentTexts[useLocale()];
  const form = useForm({ startsOn: t.startsOn }, { startsOn: firstDay, ...kept }, 'send');
  return (
    <Card title={t.contract}>
      <Problems form={form} />
      <Form method="post" className="space-y-4" noValidate>
        <input type="hidden" name="intent" value="send" />
        <DateField {...form.field('startsOn')} required min={earliest} />
        <Submit icon="contract" aria-describedby="send-note">
          {t.sendContract}
        </Submit>
        <p id="send-note" className="!mt-2 text-sm text-quiet">
          {t.sendNote}
        </p>
      </Form>
    </Card>
  );
}

/** Отказать with a reason; the guardian chooses again (E2). */
export function RefuseForm({ reasons, kept }: { reasons: RouterOutputs['staff']['reasons']; kept: KeptValues }) {
  const t = enrolmentTexts[useLocale()];
  const form = useForm({ reasonId: t.reason, comment: t.comment }, kept ?? {}, 'refuse');
  return (
    <Card title={t.refuseTitle}>
      <Problems form={form} />
      <Form method="post" className="space-y-4" noValidate>
        <input type="hidden" name="intent" value="refuse" />
        <ReasonFields form={form} reasons={reasons} texts={t} />
        <Submit variant="danger" icon="cross" aria-describedby="refuse-note">
          {t.refuse}
        </Submit>
        <p id="refuse-note" className="!mt-2 text-sm text-quiet">
          {t.refuseNote}
        </p>
      </Form>
    </Card>
  );
}
