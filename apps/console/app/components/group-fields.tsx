import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES } from '@balabaqsha/domain';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { Checkbox, FieldError, RadioGroup, TextField } from '@balabaqsha/ui';
import { tickOf, type GroupFieldName } from '../form/group-form.ts';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/** What makes a group: name, language, whom it suits, how many seats. */
export function GroupFields({ form }: { form: FormState<GroupFieldName> }) {
  const locale = useLocale();
  const t = groupTexts[locale];
  const problem = form.error('correctionTypes');
  const year = { inputMode: 'numeric', required: true, autoComplete: 'off', maxLength: 4, className: 'max-w-28' } as const;
  return (
    <>
      <TextField {...form.field('name')} required maxLength={80} autoComplete="off" className="max-w-96" />
      <RadioGroup {...form.field('language')} inline required options={INSTRUCTION_LANGUAGES.map((value) => ({ value, label: languageName(locale, value) }))} />
      <div className={problem === undefined ? 'min-w-0' : 'min-w-0 border-l-4 border-refusal pl-4'}>
        <fieldset aria-describedby={problem === undefined ? undefined : 'correctionTypes-error'}>
          <legend className="font-semibold">{t.correctionTypes}</legend>
          <FieldError id="correctionTypes">{problem}</FieldError>
          <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
            {CORRECTION_TYPES.map((type, index) => (
              <Checkbox
                key={type}
                name={tickOf(type)}
                id={index === 0 ? 'correctionTypes' : tickOf(type)}
                label={correctionTypeName(locale, type)}
                defaultChecked={form.value(tickOf(type)) === 'on'}
              />
            ))}
          </div>
        </fieldset>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <TextField {...form.field('birthYearFrom')} {...year} />
        <TextField {...form.field('birthYearTo')} {...year} />
      </div>
      <TextField {...form.field('capacity')} hint={t.capacityHint} inputMode="numeric" required autoComplete="off" maxLength={2} className="max-w-28" />
    </>
  );
}
