import { Form } from '@remix-run/react';
import { useState } from 'react';
import { INSTRUCTION_LANGUAGES, type CorrectionType } from '@balabaqsha/domain';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, Checkbox, CheckboxGroup, RadioGroup, SelectField, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import type { KeptValues } from '../form/kept.ts';
import { typeBox } from '../form/group-input.ts';
import { useForm } from '../form/use-form.ts';
import { GroupPreview, type Preview } from '../kindergarten/group-preview.tsx';
import { useLocale } from '../page/page-data.ts';

interface GroupFormProps {
  initial: { name: string; language: string; correctionTypes: readonly CorrectionType[]; birthYearFrom: string; birthYearTo: string; academicYear: string; capacity: string };
  /** Correction types that the city offers today, in its order; those that the group has already stand among them. */
  offered: readonly CorrectionType[];
  kept: KeptValues;
  /** Calendar years in which the academic years begin that may be chosen. */
  years: readonly number[];
  /** What the form would do, for a group that there is already; `null` before it was asked. */
  preview?: Preview | null;
}

/**
 * A group: name, language, whom it suits, how many seats (E1). A change can be looked at before it is saved (V2); with its
 * seal and the content that it was made of only that is saved which was seen.
 */
export function GroupForm({ initial, offered, kept, years, preview }: GroupFormProps) {
  const locale = useLocale();
  const t = groupTexts[locale];
  const form = useForm(
    { name: t.name, language: t.language, correctionTypes: t.correctionTypes, birthYearFrom: t.birthYearFrom, birthYearTo: t.birthYearTo, academicYear: t.academicYear, capacity: t.capacity },
    { name: initial.name, language: initial.language, birthYearFrom: initial.birthYearFrom, birthYearTo: initial.birthYearTo, academicYear: initial.academicYear, capacity: initial.capacity, ...kept },
    undefined,
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
  // What was shown is about what was typed then: it goes as soon as anything is typed anew.
  const [typedSince, setTypedSince] = useState<Preview | null>(null);
  const shown = preview != null && preview !== typedSince && form.failure === null ? preview : null;
  return (
    <>
      <Problems form={form} />
      {shown !== null && <GroupPreview preview={shown} title={t.preview.title} />}
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate onInput={() => setTypedSince(preview ?? null)}>
        <input type="hidden" name="seen" value={shown?.seal ?? ''} />
        <input type="hidden" name="seenContent" value={kept?.seenContent ?? ''} />
        <TextField {...form.field('name')} required maxLength={80} />
        <RadioGroup {...form.field('language')} required inline options={INSTRUCTION_LANGUAGES.map((language) => ({ value: language, label: languageName(locale, language) }))} />
        <CheckboxGroup name="correctionTypes" label={t.correctionTypes} error={form.error('correctionTypes')}>
          {[...offered, ...initial.correctionTypes.filter((type) => !offered.includes(type))].map((type) => (
            <Checkbox key={type} name={typeBox(type)} label={correctionTypeName(locale, type)} defaultChecked={isTicked(type)} />
          ))}
        </CheckboxGroup>
        <SelectField {...form.field('academicYear')} className="max-w-60" placeholder={initial.academicYear === '' ? t.academicYearNone : undefined} options={years.map((year) => ({ value: String(year), label: t.academicYearOf(year) }))} />
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField {...form.field('birthYearFrom')} required inputMode="numeric" maxLength={4} className="max-w-32" />
          <TextField {...form.field('birthYearTo')} required inputMode="numeric" maxLength={4} className="max-w-32" />
          <TextField {...form.field('capacity')} required inputMode="numeric" maxLength={2} className="max-w-32" />
        </div>
        <ButtonRow>
          <Submit name="intent" value="save">
            {layoutTexts[locale].save}
          </Submit>
          {preview !== undefined && (
            <Submit name="intent" value="preview" variant="secondary">
              {t.preview.show}
            </Submit>
          )}
          <ButtonLink href="/groups" variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
