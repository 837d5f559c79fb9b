import { Form } from '@remix-run/react';
import { useState } from 'react';
import type { RouterOutputs } from '@balabaqsha/api';
import { ANSWER_LENGTH, smsSegments } from '@balabaqsha/domain';
import { supportTexts } from '@balabaqsha/i18n/console/support';
import { ButtonRow, Card, Notice, SelectField, TextArea } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

interface AnswerFormProps {
  letter: RouterOutputs['staff']['support']['case'];
  templates: RouterOutputs['staff']['support']['templates'];
  form: FormState<'answer'>;
}

/** The service's name stands before an answer in an SMS. */
const SMS_BEGINNING = 'Balabaqsha: ';

/** An answer in the letter's language, of one's own words or of words that the city keeps ready (P6). */
export function AnswerForm({ letter: { id, channel, locale: language }, templates, form }: AnswerFormProps) {
  const locale = useLocale();
  const t = supportTexts[locale];
  const [text, setText] = useState(form.value('answer'));
  if (channel === null) {
    return (
      <Notice kind="warning" title={t.noChannel}>
        {t.noChannelText}
      </Notice>
    );
  }
  const { defaultValue: _, ...field } = form.field('answer');
  return (
    <Card title={t.answer}>
      <Form method="post" className="space-y-4" noValidate>
        <input type="hidden" name="id" value={id} />
        {templates.length > 0 && (
          <SelectField
            name="template"
            label={t.template}
            placeholder={t.chooseTemplate}
            options={templates.map((template) => ({ value: template.id, label: template.title }))}
            onChange={(event) => setText(templates.find((template) => template.id === event.target.value)?.text[language] ?? text)}
          />
        )}
        <TextArea {...field} hint={`${t.ways[channel]}. ${t.answerHint}`} rows={6} required maxLength={ANSWER_LENGTH} lang={language} value={text} onChange={(event) => setText(event.target.value)} />
        {channel === 'SMS' && text !== '' && <p className="!mt-1 text-sm text-quiet">{t.parts(smsSegments(SMS_BEGINNING + text))}</p>}
        <ButtonRow>
          <Submit name="intent" value="answer-and-handle">
            {t.sendAndClose}
          </Submit>
          <Submit name="intent" value="answer" variant="secondary">
            {t.send}
          </Submit>
        </ButtonRow>
      </Form>
    </Card>
  );
}
