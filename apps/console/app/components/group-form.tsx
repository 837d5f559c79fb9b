import { Form } from '@remix-run/react';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, type CorrectionType } from '@balabaqsha/domain';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, Checkbox, FieldError, RadioGroup, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import type { KeptValues } from '../form/kept.ts';
import { typeBox } from '../form/group-input.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

interface GroupFormProps {
  initial: { name: string; language: string; correctionTypes: readonly CorrectionType[]; birthYearFrom: string; birthYearTo: string; capacity: string };
  kept: KeptValues;
}

/** A group: name, language, whom it suits, how many seats (E1). */
export function GroupForm({ initial, kept }: GroupFormProps) {
  const locale = useLocale();
  const t = groupTexts[locale];
  const form = useForm(
    { name: t.name, language: t.language, correctionTypes: t.correctionTypes, birthYearFrom: t.birthYearFrom, birthYearTo: t.birthYearTo, capacity: t.capacity },
    { name: initial.name, language: initial.language, birthYearFrom: initial.birthYearFrom, birthYearTo: initial.birthYearTo, capacity: initial.capacity, ...kept },
    'save',
  );
  const isTicked = (type: CorrectionType): boolean => {
    const typed = form.failure?.values ?? kept;
    return typed === null ? initial.correctionTypes.includes(type) : typed[typeBox(type)] !== undefined;
  };
  return (
    <>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        <input type="hidden" name="intent" value="save" />
        <TextField {...form.field('name')} required maxLength={80} />
        <RadioGroup {...form.field('language')} required inline options={INSTRUCTION_LANGUAGES.map((language) => ({ value: language, label: languageName(locale, language) }))} />
        <fieldset id="correctionTypes" tabIndex={-1} aria-describedby={form.error('correctionTypes') ? 'correctionTypes-error' : undefined}>
          <legend className="font-semibold">{t.correctionTypes}</legend>
          <FieldError id="correctionTypes">{form.error('correctionTypes')}</FieldError>
          <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
            {CORRECTION_TYPES.map((type) => (
              <Checkbox key={type} name={typeBox(type)} label={correctionTypeName(locale, type)} defaultChecked={isTicked(type)} />
            ))}
          </div>
        </fieldset>
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField {...form.field('birthYearFrom')} required inputMode="numeric" maxLength={4} className="max-w-32" />
          <TextField {...form.field('birthYearTo')} required inputMode="numeric" maxLength={4} className="max-w-32" />
          <TextField {...form.field('capacity')} required inputMode="numeric" maxLength={2} className="max-w-32" />
        </div>
        <ButtonRow>
          <Submit>{layoutTexts[locale].save}</Submit>
          <ButtonLink href="/groups" variant="secondary">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
