import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { Form, useSearchParams } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { supportTexts } from '@balabaqsha/i18n/portal/support';
import { ButtonLink, Card, FileField, Icon, Notice, PageTitle, TextArea, TextField, TextLink } from '@balabaqsha/ui';
import { attempt, refused } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useContacts } from '../page/contacts.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled((locale) => supportTexts[locale].title);

/** The contact centre and the form that reaches the console (P6). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const { api, locale, upload } = args.context;
  if (upload?.tooLarge) return refused(args, form, { code: 'FILE_TOO_LARGE', params: {}, fields: { attachment: 'FILE_TOO_LARGE' } });
  const attachment = upload && { name: upload.name.slice(0, 255), bytes: upload.bytes };
  const sent = await attempt(args, form, () => api.public.sendSupportMessage({ name: text('name'), contact: text('contact'), text: text('text'), locale, attachment }));
  return sent.ok ? redirect('/support?done=sent') : sent.answer;
}

export default function Support() {
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = supportTexts[locale];
  const contacts = useContacts();
  const form = useForm({ name: t.name, contact: t.contact, text: t.text, attachment: t.attachment });
  return (
    <div className="mx-auto max-w-(--container-text)">
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div className="mb-8 grid gap-4 sm:grid-cols-2">
        <Card title={layoutTexts[locale].contactCentre}>
          <p className="flex items-center gap-2 text-lg">
            <Icon name="phone" className="text-accent" />
            <TextLink href={contacts.phone.href}>{contacts.phone.text}</TextLink>
          </p>
        </Card>
        <Card title={layoutTexts[locale].whatsapp}>
          <p className="flex items-center gap-2 text-lg">
            <Icon name="chat" className="text-accent" />
            <TextLink href={contacts.whatsapp.href}>{contacts.whatsapp.text}</TextLink>
          </p>
        </Card>
      </div>
      {query.get('done') === 'sent' && form.failure === null ? (
        <>
          <Notice kind="success" announce>
            {t.sent}
          </Notice>
          <p className="mt-4">
            <ButtonLink href="/support" variant="secondary">
              {t.another}
            </ButtonLink>
          </p>
        </>
      ) : (
        <section aria-labelledby="write">
          <h2 id="write" className="mb-4 text-xl font-semibold">
            {t.formTitle}
          </h2>
          <Problems form={form} />
          <Form method="post" action="/support" encType="multipart/form-data" className="space-y-6" noValidate>
            <TextField {...form.field('name')} autoComplete="name" maxLength={120} required />
            <TextField {...form.field('contact')} maxLength={120} required />
            <TextArea {...form.field('text')} hint={t.textHint} rows={6} maxLength={3000} required />
            <FileField name="attachment" label={t.attachment} hint={t.attachmentHint} error={form.error('attachment')} />
            <Submit wide>{t.send}</Submit>
          </Form>
        </section>
      )}
    </div>
  );
}
