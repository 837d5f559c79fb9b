import type { RouterOutputs } from '@balabaqsha/api';
import { SelectField, TextArea } from '@balabaqsha/ui';
import type { FormWith } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

interface ReasonFieldsProps {
  form: FormWith<'reasonId' | 'comment'>;
  reasons: RouterOutputs['staff']['reasons'];
  /** First line of the choice, and help for the comment. */
  texts: { chooseReason: string; commentHint: string };
  /** Told of each choice, `''` where none is made. */
  onReason?: (id: string) => void;
}

/** A reason from the city's list, required, and a comment that may be left empty. */
export function ReasonFields({ form, reasons, texts, onReason }: ReasonFieldsProps) {
  const locale = useLocale();
  return (
    <>
      <SelectField
        {...form.field('reasonId')}
        required
        placeholder={texts.chooseReason}
        options={reasons.map(({ id, text }) => ({ value: id, label: text[locale] }))}
        onChange={(event) => onReason?.(event.target.value)}
      />
      <TextArea {...form.field('comment')} hint={texts.commentHint} rows={2} maxLength={1000} />
    </>
  );
}
