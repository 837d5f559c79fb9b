import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formatFileSize } from '@balabaqsha/i18n';
import { appealTexts } from '@balabaqsha/i18n/portal/appeal';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { BackLink, Card, FileField, Notice, PageTitle, TextArea } from '@balabaqsha/ui';
import { cardWords } from '../application/card-words.ts';
import { Narrow } from '../components/narrow.tsx';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { takeKept } from '../form/kept.ts';
import { KeptFileInputs } from '../form/kept-file-inputs.tsx';
import { keptFileOf, noteKeptFile } from '../form/kept-file.ts';
import { keepUpload } from '../form/upload.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => appealTexts[locale].title);

/** The appeal against an annulment (V13). Where there is none to make the page leads to the card. */
export async function loader(args: LoaderFunctionArgs) {
  const card = await read(args, guardianApi(args).applications.card({ number: Number(args.params.number) }));
  const { annulment } = cardWords(args.context.locale, card, args.context.now);
  if (!card.actions.includes('APPEAL') || annulment === null) throw redirect(`/applications/${card.number}`);
  const kept = takeKept(args);
  return data({ number: card.number, childName: card.childName, annulment, values: kept.values ?? {} }, { headers: kept.headers });
}

/** Keeps the file first, so that a missing word does not cost it. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = guardianApi(args, form);
  const number = Number(args.params.number);
  const upload = await keepUpload(args, 'fileId', 'APPEAL');
  if (upload !== null && 'code' in upload) return refused(args, form, { code: upload.code, params: {}, fields: { fileId: upload.code } });
  if (upload !== null) noteKeptFile(form, upload);
  const fileId = form.get('keptFileId');
  const sent = await attempt(args, form, () => api.applications.appeal({ number, text: String(form.get('text') ?? ''), fileId: typeof fileId === 'string' && fileId !== '' ? fileId : null }));
  return sent.ok ? redirect(`/applications/${number}?done=appeal`) : sent.answer;
}

export default function Appeal() {
  const { number, childName, annulment, values } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = appealTexts[locale];
  const form = useForm({ text: t.text, fileId: t.file }, values);
  const kept = keptFileOf(form.failure?.values ?? values);
  return (
    <Narrow>
      <BackLink href={`/applications/${number}`}>{applicationsTexts[locale].application(number)}</BackLink>
      <PageTitle above={childName} lead={t.lead}>
        {t.title}
      </PageTitle>
      <Problems form={form} />
      <div className="space-y-6">
        <Card title={t.decided}>
          <div className="prose-plain">
            <p>{annulment.rule}</p>
            <p>{annulment.deadline}</p>
          </div>
        </Card>
        <Form method="post" encType="multipart/form-data" className="space-y-6" noValidate>
          <KeptFileInputs kept={kept} />
          <TextArea {...form.field('text')} hint={t.textHint} rows={6} maxLength={3000} required />
          <FileField name="fileId" label={t.file} hint={t.fileHint} error={form.error('fileId')} kept={kept === null ? undefined : { name: kept.name, size: formatFileSize(locale, kept.size), keptText: t.fileKept }} />
          <Notice kind="warning">{t.once}</Notice>
          <Submit wide size="large">
            {t.send}
          </Submit>
        </Form>
      </div>
    </Narrow>
  );
}
