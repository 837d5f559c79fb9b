import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { MESSAGE_CHANNELS, RETRY_DAYS, SECRET_MESSAGE_KINDS } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { messageKindText } from '@balabaqsha/i18n/console/message-kinds';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Button, EmptyState, PageTitle, SelectField, Table, Tag, TextField, type Tone } from '@balabaqsha/ui';
import { Channels } from '../components/channels.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Instant } from '../components/instant.tsx';
import { NextFound } from '../components/next-found.tsx';
import { NextPage } from '../components/next-page.tsx';
import { RetryPreview } from '../deliveries/retry-preview.tsx';
import { expectedDeliveries } from '../deliveries/expected-deliveries.ts';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useAnswer } from '../form/use-answer.ts';
import { useForm } from '../form/use-form.ts';
import { useFreshPage } from '../live/use-fresh-page.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { knownText } from '../page/known-text.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => operationTexts[locale].deliveries.title);

const STATES = ['PENDING', 'SENT', 'FAILED'] as const;

const TONES: Readonly<Record<string, Tone>> = { PENDING: 'waiting', SENT: 'done', FAILED: 'refusal' };

/** Messages on their way out and what hinders them (N2). The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const filter = { channel: MESSAGE_CHANNELS.find((each) => each === query.get('channel')) ?? null, state: STATES.find((each) => each === query.get('state')) ?? null };
  const after = query.get('after');
  const retry = MESSAGE_CHANNELS.find((each) => each === query.get('retry'));
  const board = await read(args, staffApi(args).operations.deliveries({ ...filter, after }));
  return { filter, after, board, sent: Number(query.get('sent')) || 0, retry: retry === undefined ? null : await read(args, staffApi(args).operations.previewRetry({ channel: retry })) };
}

/** A search, whose words go into no address; or another try, of one message or of a channel's. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const search = form.get('search');
  if (typeof search === 'string') {
    const found = await attempt(args, form, () => args.context.api.staff.operations.deliveries({ search, after: String(form.get('after') ?? '') || null }));
    return found.ok ? { search: search.trim(), board: found.value } : found.answer;
  }
  const channel = MESSAGE_CHANNELS.find((each) => each === form.get('channel'));
  if (channel !== undefined) {
    const days = RETRY_DAYS.find((each) => String(each) === form.get('days')) ?? RETRY_DAYS[0];
    const all = await attempt(args, form, () => args.context.api.staff.operations.retryDeliveries({ channel, days }));
    return all.ok ? redirect(`/deliveries?done=all&sent=${all.value.retried}`) : all.answer;
  }
  const done = await attempt(args, form, () => args.context.api.staff.operations.retryDelivery({ id: String(form.get('id') ?? '') }));
  return done.ok ? redirect('/deliveries?done=retried') : done.answer;
}

/** The address of the list by filter, from the page behind `after` on. */
function addressOf(filter: Readonly<Record<string, string | null>>, after: string | null): string {
  const query = new URLSearchParams(Object.entries({ ...filter, after }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();
  return query === '' ? '/deliveries' : `/deliveries?${query}`;
}

export default function Deliveries() {
  const loaded = useLoaderData<typeof loader>();
  const { filter, after, sent, retry } = loaded;
  const answer = useAnswer<typeof action>();
  const found = answer !== undefined && 'board' in answer && answer.search !== '' ? answer : null;
  const board = found?.board ?? loaded.board;
  const rows = expectedDeliveries(board.rows, usePendingForms('/deliveries'));
  useFreshPage();
  const mayRetry = usePageData()?.me?.actions.includes('staff.operations.retryDelivery') ?? false;
  const locale = useLocale();
  const t = operationTexts[locale].deliveries;
  const words = layoutTexts[locale];
  const form = useForm({});
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} />
      {form.failure === null && <DoneNotice texts={{ retried: t.done, all: t.allDone(formatNumber(locale, sent)) }} />}
      <Channels channels={board.channels} mayRetry={mayRetry} />
      {retry !== null && <RetryPreview preview={retry} />}
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <SelectField name="channel" className="min-w-40" label={t.channel} placeholder={words.all} defaultValue={filter.channel ?? ''} options={MESSAGE_CHANNELS.map((value) => ({ value, label: t.channels[value] }))} />
        <SelectField name="state" label={t.state} placeholder={words.all} defaultValue={filter.state ?? ''} options={STATES.map((value) => ({ value, label: t.states[value] }))} />
        <Button variant="secondary">{words.apply}</Button>
      </Form>
      <Form method="post" action="/deliveries" className="mb-5 flex flex-wrap items-end gap-3" key={found?.search ?? ''}>
        <div className="w-full sm:w-96">
          <TextField name="search" type="search" label={t.search} hint={t.searchHint} defaultValue={found?.search ?? ''} maxLength={254} autoComplete="off" />
        </div>
        <Button variant="secondary" icon="search">
          {t.find}
        </Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState illustration="documents" title={found === null ? t.empty : t.notFound} />
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={rows}
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
              cell: ({ id, kind, state, attempts, lastError, recipient }) => (
                <>
                  <Tag tone={TONES[state] ?? 'neutral'}>{knownText(t.states, state)}</Tag>
                  {(attempts > 1 || lastError !== null) && (
                    <p className="mt-1 text-sm text-quiet">
                      {t.attempts(formatNumber(locale, attempts))}
                      {lastError !== null && `. ${t.error}: ${lastError}`}
                    </p>
                  )}
                  {mayRetry && state === 'FAILED' && !SECRET_MESSAGE_KINDS.some((secret) => secret === kind) && (
                    <Form method="post" className="mt-2" preventScrollReset>
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
      {found === null ? (
        <NextPage first={after === null ? null : addressOf(filter, null)} next={board.next === null ? null : addressOf(filter, board.next)} />
      ) : (
        <NextFound search={found.search} after={board.next} address="/deliveries" />
      )}
    </>
  );
}
