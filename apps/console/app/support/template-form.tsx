import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { ANSWER_LENGTH } from '@balabaqsha/domain';
import { formatDateTime } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { supportTexts } from '@balabaqsha/i18n/console/support';
import { ButtonRow, Card, Disclosure, TextArea, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type Template = RouterOutputs['staff']['support']['templates'][number];

/** What the form about none of those that there are is called. */
export const NEW_TEMPLATE = 'new';

/** Words to answer with, folded away under their name. @param template `null` for one more */
export function TemplateForm({ template }: { template: Template | null }) {
  const locale = useLocale();
  const t = supportTexts[locale];
  const intent = template?.id ?? NEW_TEMPLATE;
  const initial = template === null ? {} : { title: template.title, textRu: template.text.ru, textKk: template.text.kk, textEn: template.text.en };
  const form = useForm({ title: t.templateName, textRu: t.textRu, textKk: t.textKk, textEn: t.textEn }, initial, intent);
  // Several forms on one page: each field has an id of its own.
  const id = (name: string): string => `${name}-${intent}`;
  const name = template?.title ?? t.addTemplate;
  return (
    <Card>
      <Disclosure summary={name} open={form.failure !== null}>
        {template !== null && <p className="mb-4 text-sm text-quiet">{t.changedAt(formatDateTime(locale, template.changedAt), template.changedBy ?? '')}</p>}
        <Problems form={form} />
        <Form method="post" className="space-y-4" noValidate preventScrollReset>
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="seen" value={template?.changedAt.toISOString() ?? ''} />
          <TextField {...form.field('title')} id={id('title')} hint={t.templateNameHint} required maxLength={80} />
          <TextArea {...form.field('textRu')} id={id('textRu')} required rows={4} maxLength={ANSWER_LENGTH} lang="ru" />
          <TextArea {...form.field('textKk')} id={id('textKk')} required rows={4} maxLength={ANSWER_LENGTH} lang="kk" />
          <TextArea {...form.field('textEn')} id={id('textEn')} required rows={4} maxLength={ANSWER_LENGTH} lang="en" />
          <ButtonRow>
            <Submit>{layoutTexts[locale].save}</Submit>
            {template !== null && (
              <Submit name="remove" value="1" variant="quiet" aria-label={`${t.remove}: ${name}`}>
                {t.remove}
              </Submit>
            )}
          </ButtonRow>
        </Form>
      </Disclosure>
    </Card>
  );
}
