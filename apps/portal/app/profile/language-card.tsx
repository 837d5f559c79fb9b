import { Form } from '@remix-run/react';
import { LOCALES } from '@balabaqsha/domain';
import { localeName } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, SelectField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';

/** The language of the site and of the messages (A9). */
export function LanguageCard() {
  const locale = useLocale();
  const t = profileTexts[locale];
  return (
    <Card title={t.languageTitle}>
      <Form method="post" action="/profile" className="space-y-5">
        <SelectField name="locale" label={t.language} key={locale} defaultValue={locale} options={LOCALES.map((value) => ({ value, label: localeName(value) }))} className="max-w-80" />
        <Submit name="intent" value="locale" variant="secondary">
          {layoutTexts[locale].save}
        </Submit>
      </Form>
    </Card>
  );
}
