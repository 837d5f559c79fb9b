import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { messageKindText } from '@balabaqsha/i18n/console/message-kinds';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { EmptyState, PageTitle, Table, Tag, type Tone } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { Instant } from '../components/instant.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { knownText } from '../page/known-text.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => operationTexts[locale].deliveries.title);

const TONES: Readonly<Record<string, Tone>> = { PENDING: 'waiting', SENT: 'done', FAILED: 'refusal' };

/** Messages on their way out and what hinders them (N2). The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  return { deliveries: await read(args, staffApi(args).operations.deliveries()) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const done = await attempt(args, form, () => args.context.api.staff.operations.retryDelivery({ id: String(form.get('id') ?? '') }));
  return done.ok ? redirect('/deliveries?done=retried') : done.answer;
}

export default function Deliveries() {
  const { deliveries } = useLoaderData<typeof loader>();
  const mayRetry = usePageData()?.me?.actions.includes('staff.operations.retryDelivery') ?? false;
  const locale = useLocale();
  const t = operationTexts[locale].deliveries;
  const form = useForm({});
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} />
      {form.failure === null && <DoneNotice texts={{ retried: t.done }} />}
      {deliveries.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty} />
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={deliveries}
          rowKey={({ id }) => id}
          columns={[
            { key: 'created', header: t.created, rowHeader: true, cell: ({ createdAt }) => <Instant at={createdAt} /> },
            {
              key: 'recipient',
              header: t.recipient,
              cell: ({ recipient, channel }) => (
                <>
                  <span className="whitespace-nowrap">{recipient}</span>
                  <span className="block text-sm text-quiet">{knownText(t.channels, channel)}</span>
                </>
              ),
            },
            { key: 'kind', header: t.kind, cell: ({ kind }) => messageKindText(locale, kind) },
            {
              key: 'state',
              header: t.state,
              cell: ({ id, state, attempts, lastError, recipient }) => (
                <>
                  <Tag tone={TONES[state] ?? 'neutral'}>{knownText(t.states, state)}</Tag>
                  {(attempts > 1 || lastError !== null) && (
                    <p className="mt-1 text-sm text-quiet">
                      {t.attempts(formatNumber(locale, attempts))}
                      {lastError !== null && `. ${t.error}: ${lastError}`}
                    </p>
                  )}
                  {mayRetry && state === 'FAILED' && (
                    <Form method="post" className="mt-2">
                      <input type="hidden" name="id" value={id} />
                      <Submit variant="secondary" size="small" aria-label={`${t.retry}: ${recipient}`}>
                        {t.retry}
                      </Submit>
                    </Form>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
