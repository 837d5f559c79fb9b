import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { BANNER_KINDS, BANNER_PLACES, LOCALES, localDateOf } from '@balabaqsha/domain';
import { bannerKindText, bannerPeriodText, bannerTexts, formatTime, localeName } from '@balabaqsha/i18n';
import { bannersTexts } from '@balabaqsha/i18n/console/banners';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Banners, ButtonLink, ButtonRow, Card, SelectField, TextArea, TextField } from '@balabaqsha/ui';
import type { BannerField } from '../form/banner-input.ts';
import { Submit } from '../form/form-parts.tsx';
import type { FieldWords, FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type Texts = (typeof bannersTexts)['ru'];
export type BannerPreview = RouterOutputs['staff']['banners']['preview'];

/** Labels of the fields, in the order of the form. */
export function bannerLabels({ place, kind, textRu, textKk, textEn, shownFrom, startsAt, endsAt }: Texts): Record<BannerField, string> {
  return { place, kind, textRu, textKk, textEn, shownFrom, startsAt, endsAt };
}

/** What is wrong with the times, in words of their own: they are no days. */
export function bannerWords(t: Texts): FieldWords<BannerField> {
  return { startsAt: { DATE_ORDER: t.shownLate }, endsAt: { DATE_ORDER: t.orderWrong, DATE_IN_PAST: t.pastWrong } };
}

/** An instant as a browser's field takes it: `YYYY-MM-DDTHH:mm` by the clocks of Almaty. */
export function almatyField(at: Date): string {
  return `${localDateOf(at)}T${formatTime(at)}`;
}

/** A banner in three languages and its times; it can be seen before it is published. */
export function BannerForm({ form, preview, version }: { form: FormState<BannerField>; preview: BannerPreview | null; version: number | null }) {
  const locale = useLocale();
  const t = bannersTexts[locale];
  const moment = { type: 'datetime-local', className: 'max-w-72' } as const;
  return (
    <>
      {preview !== null && form.failure === null && <Preview banner={preview} />}
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        {version !== null && <input type="hidden" name="version" value={version} />}
        <SelectField {...form.field('kind')} required options={BANNER_KINDS.map((value) => ({ value, label: bannerKindText(locale, value) }))} />
        <SelectField {...form.field('place')} required options={BANNER_PLACES.map((value) => ({ value, label: t.places[value] }))} />
        <TextArea {...form.field('textRu')} hint={t.textHint} required rows={2} maxLength={300} lang="ru" />
        <TextArea {...form.field('textKk')} required rows={2} maxLength={300} lang="kk" />
        <TextArea {...form.field('textEn')} required rows={2} maxLength={300} lang="en" />
        <TextField {...form.field('startsAt')} {...moment} hint={t.startsHint} required />
        <TextField {...form.field('endsAt')} {...moment} hint={t.endsHint} required />
        <TextField {...form.field('shownFrom')} {...moment} hint={t.shownFromHint} />
        {version !== null && <p className="text-sm text-quiet">{t.wordsHint}</p>}
        <ButtonRow>
          <Submit name="intent" value="save">
            {version === null ? t.publish : layoutTexts[locale].save}
          </Submit>
          <Submit name="intent" value="preview" variant="secondary" icon="eye">
            {t.preview}
          </Submit>
          <ButtonLink href="/banners" variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

/** The banner as people will see it, in each of the languages. */
function Preview({ banner }: { banner: BannerPreview }) {
  const t = bannersTexts[useLocale()];
  return (
    <div role="status" className="mb-6">
      <Card title={t.previewTitle}>
        <div className="space-y-4">
          {LOCALES.map((language) => (
            <div key={language} lang={language}>
              <p className="mb-1 text-sm text-quiet">{localeName(language)}</p>
              <Banners
                label={`${bannerTexts[language].label}, ${localeName(language)}`}
                banners={[{ ...banner, title: bannerKindText(language, banner.kind), period: bannerPeriodText(language, banner), text: banner.text[language] }]}
              />
            </div>
          ))}
        </div>
      </Card>
    </div>
  );
}
