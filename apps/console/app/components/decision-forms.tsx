import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { Card } from '@balabaqsha/ui';
import type { KeptValues } from '../form/kept.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { ReasonFields } from './reason-fields.tsx';

interface DecisionFormsProps {
  reasons: RouterOutputs['staff']['reasons'];
  kept: KeptValues;
  /** What each decision leads to. */
  notes: { confirmNote: string; rejectNote: string };
}

/** Подтвердить, or Отклонить with a reason from the city's list (Q5, Q10). */
export function DecisionForms({ reasons, kept, notes }: DecisionFormsProps) {
  const t = reviewTexts[useLocale()];
  const confirm = useForm({}, {}, 'confirm');
  const reject = useForm({ reasonId: t.reason, comment: t.comment }, kept ?? {}, 'reject');
  return (
    <Card title={t.decision}>
      <Problems form={confirm} />
      <Form method="post">
        <input type="hidden" name="intent" value="confirm" />
        <Submit icon="check" aria-describedby="confirm-note">
          {t.confirm}
        </Submit>
        <p id="confirm-note" className="mt-2 text-sm text-quiet">
          {notes.confirmNote}
        </p>
      </Form>
      <div className="mt-5 border-t border-line pt-5">
        <Problems form={reject} />
        <Form method="post" className="space-y-4" noValidate>
          <input type="hidden" name="intent" value="reject" />
          <ReasonFields form={reject} reasons={reasons} texts={t} />
          <Submit variant="danger" icon="cross" aria-describedby="reject-note">
            {t.reject}
          </Submit>
          <p id="reject-note" className="!mt-2 text-sm text-quiet">
            {notes.rejectNote}
          </p>
        </Form>
      </div>
    </Card>
  );
}
