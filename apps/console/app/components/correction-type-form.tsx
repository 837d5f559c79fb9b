import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatDate, formatDateTime } from '@balabaqsha/i18n';
import { correctionTypesTexts } from '@balabaqsha/i18n/console/correction-types';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink, ButtonRow, Card, DateField, RadioGroup, TextArea, TextField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

export type OfferEffects = RouterOutputs['staff']['rules']['previewCorrectionType'];
type Written = RouterOutputs['staff']['rules']['correctionTypes'][number]['history'][number];

interface CorrectionTypeFormProps {
  form: FormState<'offered' | 'explanationRu' | 'explanationKk' | 'explanationEn' | 'sortOrder' | 'effectiveFrom'>;
  /** The row in force that the officer sees; `null` where the city has said nothing of the type. */
  basis: string | null;
  tomorrow: string;
  /** What the preview above was made of; `null` before the first. */
  mark: string | null;
}

/** What the city says of a type from a coming day on. */
export function CorrectionTypeForm({ form, basis, tomorrow, mark }: CorrectionTypeFormProps) {
  const locale = useLocale();
  const t = correctionTypesTexts[locale];
  return (
    <Form id="offer" method="post" className="max-w-(--container-text) space-y-5" noValidate>
      <input type="hidden" name="basis" value={basis ?? ''} />
      {mark !== null && <input type="hidden" name="mark" value={mark} />}
      <RadioGroup
        {...form.field('offered')}
        hint={t.offerHint}
        inline
        options={[
          { value: 'yes', label: t.offerYes },
          { value: 'no', label: t.offerNo },
        ]}
      />
      <TextArea {...form.field('explanationRu')} hint={t.explanationHint} rows={2} maxLength={300} lang="ru" />
      <TextArea {...form.field('explanationKk')} rows={2} maxLength={300} lang="kk" />
      <TextArea {...form.field('explanationEn')} rows={2} maxLength={300} lang="en" />
      <TextField {...form.field('sortOrder')} hint={t.sortOrderHint} inputMode="numeric" maxLength={2} className="max-w-32" required />
      <DateField {...form.field('effectiveFrom')} hint={t.fromTomorrow} min={tomorrow} required />
      <ButtonRow>
        <Submit name="intent" value="preview" icon="eye">
          {t.preview}
        </Submit>
        <ButtonLink href="/rules/correction-types" variant="quiet">
          {layoutTexts[locale].cancel}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

/** What there is of the type at this moment and what becomes of it; the button sends the form below. */
export function TouchedByOffer({ effects: { live, waiting, lanes, drafts, groups, freeSeats, before, after } }: { effects: OfferEffects }) {
  const t = correctionTypesTexts[useLocale()];
  const stops = before.offered && !after.offered;
  return (
    <div role="status" className="mb-8">
      <Card title={t.previewTitle} className="border-accent">
        {before.offered !== after.offered && <p className="mb-3 font-semibold">{after.offered ? t.offered.yes : t.offered.no}</p>}
        <ul className="list-disc space-y-1.5 pl-5">
          <li>
            {t.live(live)} {t.waiting(waiting, lanes)}
          </li>
          <li>
            {t.drafts(drafts)} {stops && drafts > 0 && t.draftsStop}
          </li>
          <li>{t.groups(groups, freeSeats)}</li>
        </ul>
        <div className="mt-6">
          <Submit form="offer" name="intent" value="save">
            {t.save}
          </Submit>
        </div>
      </Card>
    </div>
  );
}

/** Who said what of the type, from which day on; what was taken back is crossed out. */
export function OfferHistory({ history }: { history: readonly Written[] }) {
  const locale = useLocale();
  const t = correctionTypesTexts[locale];
  if (history.length === 0) return <p className="text-quiet">{t.noHistory}</p>;
  return (
    <ul className="space-y-4">
      {history.map(({ id, effectiveFrom, offered, explanation, sortOrder, author, writtenAt, takenBack }) => (
        <li key={id}>
          <Card title={<span className={takenBack === null ? undefined : 'line-through'}>{t.from(formatDate(locale, effectiveFrom))}</span>} level={3}>
            <p>
              {offered ? t.offered.yes : t.offered.no}. {t.place(sortOrder)}
            </p>
            {explanation[locale] !== '' && <p>{explanation[locale]}</p>}
            <p className="mt-2 text-sm text-quiet">
              {t.by(author, formatDateTime(locale, writtenAt))}
              {takenBack !== null && <span className="block">{t.takenBack(takenBack.by, formatDateTime(locale, takenBack.at))}</span>}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
