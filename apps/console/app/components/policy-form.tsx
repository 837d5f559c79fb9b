import { Form } from '@remix-run/react';
import { POLICY_LIMITS } from '@balabaqsha/domain';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { policyTexts } from '@balabaqsha/i18n/console/policy';
import { ButtonLink, ButtonRow, DateField, TextArea, TextField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import type { PolicyInput } from '../form/policy-input.ts';
import { type FieldWords, type FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type Texts = (typeof policyTexts)['ru'];

/** Labels of the fields, in the order of the form. */
export function policyLabels(t: Texts): Record<PolicyInput, string> {
  const { effectiveFrom, why, restoreCalendarDays, signWorkingDays, reminderHour, issueFromHour, issueToHour, ageLimitYears, ageLimitMonthDay, firstWarningDay, secondWarningDay } = t;
  return { restoreCalendarDays, signWorkingDays, reminderHour, issueFromHour, issueToHour, ageLimitYears, ageLimitMonthDay, firstWarningDay, secondWarningDay, effectiveFrom, why };
}

/** What is wrong with a number, with the bounds that it has. */
export function policyWords(t: Texts): FieldWords<PolicyInput> {
  const within = (label: string, { min, max }: { min: number; max: number }) => ({ INVALID_VALUE: t.numberWrong(label, min, max) });
  return {
    restoreCalendarDays: within(t.restoreCalendarDays, POLICY_LIMITS.restoreCalendarDays),
    signWorkingDays: within(t.signWorkingDays, POLICY_LIMITS.signWorkingDays),
    reminderHour: within(t.reminderHour, POLICY_LIMITS.reminderHour),
    issueFromHour: within(t.issueFromHour, POLICY_LIMITS.issueHour),
    issueToHour: { ...within(t.issueToHour, POLICY_LIMITS.issueHour), DATE_ORDER: t.windowWrong },
    ageLimitYears: within(t.ageLimitYears, POLICY_LIMITS.ageLimitYears),
    ageLimitMonthDay: { INVALID_VALUE: t.monthDayWrong },
    firstWarningDay: within(t.firstWarningDay, POLICY_LIMITS.warningDay),
    secondWarningDay: { ...within(t.secondWarningDay, POLICY_LIMITS.warningDay), DATE_ORDER: t.warningWrong },
  };
}

/** Every number that a city may set, from which day on, and why. */
export function PolicyForm({ form, basis, tomorrow, mark }: { form: FormState<PolicyInput>; basis: string | null; tomorrow: string; mark: string | null }) {
  const locale = useLocale();
  const t = policyTexts[locale];
  const number = { inputMode: 'numeric', maxLength: 3, required: true, className: 'max-w-32' } as const;
  return (
    <Form id="policy" method="post" className="max-w-(--container-text) space-y-5" noValidate>
      <input type="hidden" name="basis" value={basis ?? ''} />
      {mark !== null && <input type="hidden" name="mark" value={mark} />}
      <TextField {...form.field('restoreCalendarDays')} {...number} />
      <TextField {...form.field('signWorkingDays')} {...number} />
      <TextField {...form.field('reminderHour')} {...number} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...form.field('issueFromHour')} {...number} />
        <TextField {...form.field('issueToHour')} {...number} />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...form.field('ageLimitYears')} {...number} />
        <TextField {...form.field('ageLimitMonthDay')} hint={t.monthDayHint} required maxLength={5} className="max-w-32" />
      </div>
      <TextField {...form.field('firstWarningDay')} {...number} />
      <TextField {...form.field('secondWarningDay')} {...number} />
      <DateField {...form.field('effectiveFrom')} hint={t.effectiveHint} required min={tomorrow} />
      <TextArea {...form.field('why')} hint={t.whyHint} required rows={3} maxLength={500} />
      <ButtonRow>
        <Submit name="intent" value="preview" icon="eye">
          {t.preview}
        </Submit>
        <ButtonLink href="/rules" variant="quiet">
          {layoutTexts[locale].cancel}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
