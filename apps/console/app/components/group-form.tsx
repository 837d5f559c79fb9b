import { Form } from '@remix-run/react';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, type CorrectionType } from '@balabaqsha/domain';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, Checkbox, CheckboxGroup, RadioGroup, TextField } from '@balabaqsha/ui';
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
    {
      correctionTypes: { REQUIRED: t.chooseType },
      birthYearFrom: { INVALID_VALUE: t.yearDigits(t.birthYearFrom) },
      birthYearTo: { INVALID_VALUE: t.yearDigits(t.birthYearTo) },
      capacity: { INVALID_VALUE: t.capacityDigits },
    },
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
        <CheckboxGroup name="correctionTypes" label={t.correctionTypes} error={form.error('correctionTypes')}>
          {CORRECTION_TYPES.map((type) => (
            <Checkbox key={type} name={typeBox(type)} label={correctionTypeName(locale, type)} defaultChecked={isTicked(type)} />
          ))}
        </CheckboxGroup>
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
