import type { RouterInputs, RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { FEATURES } from '@balabaqsha/domain';
import { featureName } from '@balabaqsha/i18n';
import { featuresTexts } from '@balabaqsha/i18n/console/features';
import { Card, SelectField, TextArea, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type PauseInput = RouterInputs['staff']['features']['pause'];

/** A pause as its form gives it; what is none of the features is for the input's schema to refuse. */
export function pauseInput(form: FormData): PauseInput {
  const text = (name: string): string => String(form.get(name) ?? '');
  return { feature: text('feature') as PauseInput['feature'], cityId: text('cityId'), offFrom: text('offFrom'), offUntil: text('offUntil'), why: text('why') };
}

/** Which feature, where, from when until when, and why. */
export function PauseForm({ cities, kept }: { cities: RouterOutputs['staff']['features']['board']['cities']; kept: Readonly<Record<string, string>> | null }) {
  const locale = useLocale();
  const t = featuresTexts[locale];
  const past = { DATE_IN_PAST: t.pastWrong };
  const form = useForm({ feature: t.feature, cityId: t.where, offFrom: t.offFrom, offUntil: t.offUntil, why: t.why }, kept ?? {}, 'pause', { offFrom: past, offUntil: { ...past, DATE_ORDER: t.orderWrong } });
  const moment = { type: 'datetime-local', className: 'max-w-72' } as const;
  return (
    <div className="mt-10 max-w-(--container-text)">
      <Card title={t.pauseTitle}>
        <Problems form={form} />
        <Form method="post" className="space-y-5" noValidate>
          <SelectField {...form.field('feature')} required options={FEATURES.map((value) => ({ value, label: featureName(locale, value) }))} />
          <SelectField {...form.field('cityId')} hint={t.cityHint} placeholder={t.everywhere} options={cities.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
          <TextField {...form.field('offFrom')} {...moment} hint={t.offFromHint} />
          <TextField {...form.field('offUntil')} {...moment} hint={t.offUntilHint} />
          <TextArea {...form.field('why')} hint={t.whyHint} required rows={2} maxLength={500} />
          <Submit name="intent" value="pause" variant="danger">
            {t.pause}
          </Submit>
        </Form>
      </Card>
    </div>
  );
}
