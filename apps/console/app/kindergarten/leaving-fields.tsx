import type { RouterOutputs } from '@balabaqsha/api';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { DateField } from '@balabaqsha/ui';
import { ReasonFields } from '../components/reason-fields.tsx';
import type { KeptValues } from '../form/kept.ts';
import { useForm, type FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type Form = FormState<'reasonId' | 'comment' | 'leftOn' | 'chosen'>;

/** One last day and one reason for all who leave (E7). */
export function LeavingFields({ form, reasons, today }: { form: Form; reasons: RouterOutputs['staff']['reasons']; today: string }) {
  const t = enrolmentTexts[useLocale()];
  return (
    <>
      <DateField {...form.field('leftOn')} required max={today} hint={t.children.leftOnHint} />
      <ReasonFields form={form} reasons={reasons} texts={t} />
    </>
  );
}

/**
 * The form of those who leave: today unless another day was typed.
 * @param none what is said where nothing was chosen that it is about; the error leads to the element with the id `chosen`
 * @param kept what was typed before the session ended
 */
export function useLeavingForm(today: string, none: string, kept: KeptValues = null): Form {
  const t = enrolmentTexts[useLocale()];
  return useForm({ chosen: none, leftOn: t.children.leftOn, reasonId: t.children.reason, comment: t.comment }, { leftOn: today, ...kept }, undefined, { chosen: { REQUIRED: none }, leftOn: { DATE_ORDER: t.children.leftOnOrder } });
}
