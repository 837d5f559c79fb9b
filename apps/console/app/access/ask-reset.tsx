import { Form } from '@remix-run/react';
import { LOCALES, RESET_KINDS } from '@balabaqsha/domain';
import { formatPhone, localeName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { RadioGroup, SelectField, TextArea, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/**
 * Asks another administrator to let the employee set his second factor up anew, or his password too (S2).
 * @param phone the employee's, E.164, if it is known
 */
export function AskReset({ phone }: { phone: string | null }) {
  const locale = useLocale();
  const t = accessTexts[locale];
  const initial = { phone: phone === null ? '' : formatPhone(phone), locale: locale === 'en' ? 'ru' : locale };
  const form = useForm({ kind: t.resetKind, phone: t.resetPhone, locale: t.resetLocale, reason: t.reason }, initial, 'reset');
  return (
    <>
      <p className="mb-4 max-w-(--container-text) text-quiet">{t.askResetLead}</p>
      <Problems form={form} />
      <Form method="post" className="max-w-(--container-form) space-y-4" noValidate>
        <input type="hidden" name="intent" value="reset" />
        <RadioGroup {...form.field('kind')} required options={RESET_KINDS.map((kind) => ({ value: kind, label: t.resetKinds[kind], hint: t.resetKindHints[kind] }))} />
        <TextField {...form.field('phone')} hint={t.resetPhoneHint} type="tel" maxLength={30} autoComplete="off" className="max-w-72" />
        <SelectField {...form.field('locale')} options={LOCALES.map((each) => ({ value: each, label: localeName(each) }))} />
        <TextArea {...form.field('reason')} hint={t.reasonHint} required rows={2} maxLength={500} />
        <Submit variant="secondary">{t.ask}</Submit>
      </Form>
    </>
  );
}
