import { Form } from '@remix-run/react';
import type { Locale, NotificationKind } from '@balabaqsha/domain';
import { localeName, notificationText } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { reasonsTexts } from '@balabaqsha/i18n/console/reasons';
import { ButtonLink, ButtonRow, Card, DateField, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/** Kinds of reasons by the message that names one to the guardian. */
const TELLS = { REJECTION: 'APPLICATION_REJECTED', GUARDIANSHIP_REFUSAL: 'CHILD_REFUSED', ENROLMENT_REFUSAL: 'ENROLMENT_REFUSED', DISENROLMENT: 'DISENROLLED' } as const satisfies Record<string, NotificationKind>;
export type ReasonKind = keyof typeof TELLS;
export const REASON_KINDS = Object.keys(TELLS) as readonly ReasonKind[];

/** The fields of a reason's words. */
export type ReasonField = 'textRu' | 'textKk' | 'textEn' | 'validFrom';

/** The words that an officer has typed and wants to see as a guardian will. */
export type TypedWords = Readonly<Record<string, string>> | null;

interface ReasonFormProps {
  kind: ReasonKind;
  form: FormState<ReasonField>;
  /** What `intent=preview` answered. */
  preview: TypedWords;
  fromHint: string;
  /** The earliest first day. */
  min: string;
  intent: string;
}

/** A reason in three languages with its first day; it can be seen as a guardian will before it is kept. */
export function ReasonForm({ kind, form, preview, fromHint, min, intent }: ReasonFormProps) {
  const locale = useLocale();
  const t = reasonsTexts[locale];
  return (
    <>
      <Problems form={form} />
      {preview !== null && form.failure === null && <Preview kind={kind} words={preview} />}
      <Form method="post" className="max-w-(--container-text) space-y-5" noValidate>
        <input type="hidden" name="kind" value={kind} />
        <TextField {...form.field('textRu')} hint={t.textHint} required maxLength={200} lang="ru" />
        <TextField {...form.field('textKk')} required maxLength={200} lang="kk" />
        <TextField {...form.field('textEn')} required maxLength={200} lang="en" />
        <DateField {...form.field('validFrom')} hint={fromHint} required min={min} />
        <ButtonRow>
          <Submit name="intent" value={intent}>
            {layoutTexts[locale].save}
          </Submit>
          <Submit name="intent" value="preview" variant="secondary" icon="eye">
            {t.preview}
          </Submit>
          <ButtonLink href={`/rules/reasons?kind=${kind}`} variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

const LANGUAGES: readonly Locale[] = ['ru', 'kk', 'en'];

/** The message that a guardian gets, in each language, with names and numbers of an example. */
function Preview({ kind, words }: { kind: ReasonKind; words: Readonly<Record<string, string>> }) {
  const t = reasonsTexts[useLocale()];
  const example = {
    number: 100247,
    employee: 'Ахметова Д.',
    deadline: '2026-12-07T19:00:00.000Z',
    kindergartenRu: 'Детский сад № 7',
    kindergartenKk: '№ 7 балабақша',
    kindergartenEn: 'Kindergarten no. 7',
    reasonRu: words['textRu'] ?? '',
    reasonKk: words['textKk'] ?? '',
    reasonEn: words['textEn'] ?? '',
  };
  return (
    <div role="status" className="mb-6">
      <Card title={t.previewTitle}>
        <p className="mb-4 text-sm text-quiet">{t.previewNote}</p>
        <dl className="grid gap-5 lg:grid-cols-3">
          {LANGUAGES.map((language) => {
            const { title, body } = notificationText(language, TELLS[kind], example);
            return (
              <div key={language}>
                <dt className="text-sm text-quiet">{localeName(language)}</dt>
                <dd lang={language} className="mt-1">
                  <span className="block font-semibold">{title}</span>
                  {body}
                </dd>
              </div>
            );
          })}
        </dl>
      </Card>
    </div>
  );
}
