import { Form } from '@remix-run/react';
import { useState, type ComponentProps } from 'react';
import type { RouterOutputs } from '@balabaqsha/api';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Card, TextArea } from '@balabaqsha/ui';
import type { KeptValues } from '../form/kept.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { AsideForm } from '../review/aside-form.tsx';
import { MessagePreview } from '../review/message-preview.tsx';
import { ReasonFields } from './reason-fields.tsx';

/** Form that the key C sends, and field that the key R leads to. */
export const CONFIRM_FORM = 'confirm-form';
export const REASON_FIELD = 'reasonId';

interface DecisionFormsProps {
  reasons: RouterOutputs['staff']['reasons'];
  kept: KeptValues;
  /** What each decision leads to. */
  notes: { confirmNote: string; rejectNote: string };
  /** Which message a rejection sends, about which application. */
  message: Pick<ComponentProps<typeof MessagePreview>, 'kind' | 'number'>;
  /** Whether a decision is still awaited from this reviewer. */
  isOpen: boolean;
  /** Whether he has set it aside. */
  aside: boolean;
}

/**
 * Подтвердить, or Отклонить with a reason from the city's list (Q5, Q10). Where somebody else was faster it says so, and what
 * was typed stays to be read.
 */
export function DecisionForms({ reasons, kept, notes, message, isOpen, aside }: DecisionFormsProps) {
  const locale = useLocale();
  const t = reviewTexts[locale];
  const confirm = useForm({}, {}, 'confirm');
  const reject = useForm({ reasonId: t.reason, comment: t.comment }, kept ?? {}, 'reject');
  const put = useForm({}, {}, aside ? 'take-up' : 'set-aside');
  const [chosen, setChosen] = useState(reject.value('reasonId'));
  if (!isOpen) {
    if (confirm.failure === null && reject.failure === null) return null;
    return (
      <Card title={t.decision}>
        <Problems form={confirm} kept="" />
        <Problems form={reject} kept="" />
        {reject.value('comment') !== '' && <TextArea name="unsent" label={reviewAidTexts[locale].unsentComment} defaultValue={reject.value('comment')} rows={3} readOnly />}
      </Card>
    );
  }
  return (
    <Card title={t.decision}>
      <Problems form={confirm} />
      <Form method="post" id={CONFIRM_FORM}>
        <input type="hidden" name="intent" value="confirm" />
        <Submit icon="check" aria-describedby="confirm-note" aria-keyshortcuts="C">
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
          <ReasonFields form={reject} reasons={reasons} texts={t} onReason={setChosen} />
          <MessagePreview {...message} reason={reasons.find(({ id }) => id === chosen)?.text ?? null} />
          <Submit variant="danger" icon="cross" aria-describedby="reject-note">
            {t.reject}
          </Submit>
          <p id="reject-note" className="!mt-2 text-sm text-quiet">
            {notes.rejectNote}
          </p>
        </Form>
      </div>
      <div className="mt-5 border-t border-line pt-5">
        <Problems form={put} />
        <AsideForm number={message.number} aside={aside} />
      </div>
    </Card>
  );
}
