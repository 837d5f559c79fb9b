import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formatDateTime } from '@balabaqsha/i18n';
import { cityTexts } from '@balabaqsha/i18n/console/city';
import { Card, classNames, EmptyState, Icon, linkClass, PageTitle, Tag } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => cityTexts[locale].support.title);

/** What people wrote to the support service (P6), unanswered first. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  return { messages: await read(args, staffApi(args).support.inbox()) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const done = await attempt(args, form, () => args.context.api.staff.support.handle({ id: String(form.get('id') ?? '') }));
  return done.ok ? redirect('/support?done=handled') : done.answer;
}

export default function Support() {
  const { messages } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = cityTexts[locale].support;
  const form = useForm({});
  return (
    <>
      <PageTitle lead={messages.length > 0 ? t.count(messages.length) : undefined}>{t.title}</PageTitle>
      <Problems form={form} />
      {form.failure === null && <DoneNotice texts={{ handled: t.done }} />}
      {messages.length === 0 && <EmptyState illustration="documents" title={t.empty} />}
      <ul className="max-w-(--container-page) space-y-4">
        {messages.map(({ id, name, contact, text, createdAt, handled, attachment }) => (
          <li key={id}>
            <Card title={name} aside={<Tag tone={handled ? 'done' : 'deadline'}>{handled ? t.handled : t.waiting}</Tag>}>
              <p className="text-sm text-quiet">
                <time dateTime={createdAt.toISOString()}>{formatDateTime(locale, createdAt)}</time>
                {'. '}
                {t.contact}: {contact}
              </p>
              <p className="mt-3 max-w-(--container-text) break-words whitespace-pre-line">{text}</p>
              {attachment && (
                <p className="mt-3">
                  <a href={`/files/${attachment.fileId}?view=1`} target="_blank" rel="noreferrer" className={classNames(linkClass, 'inline-flex min-h-8 max-w-full items-center gap-2')}>
                    <Icon name="document" size="size-5" />
                    <span className="min-w-0 break-words">
                      {t.attachment}: {attachment.fileName}
                    </span>
                  </a>
                </p>
              )}
              {!handled && (
                <Form method="post" className="mt-4">
                  <input type="hidden" name="id" value={id} />
                  <Submit variant="secondary" size="small" icon="check" aria-label={`${t.handle}: ${name}`}>
                    {t.handle}
                  </Submit>
                </Form>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
