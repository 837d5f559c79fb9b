import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { MESSAGE_CHANNELS, RETRY_DAYS } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { tablesTexts } from '@balabaqsha/i18n/console/tables';
import { Button, ButtonLink, EmptyState, Notice, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { Channels } from '../components/channels.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { NextFound } from '../components/next-found.tsx';
import { NextPage } from '../components/next-page.tsx';
import { deliveryColumns } from '../deliveries/columns.tsx';
import { RetryPreview } from '../deliveries/retry-preview.tsx';
import { expectedDeliveries } from '../deliveries/expected-deliveries.ts';
import { DELIVERY_LIST, DELIVERY_ORDERS, DELIVERY_ORDERS_OFFERED, DELIVERY_STATES, deliveryAddress, deliveryQuery, deliverySearchOf, retryAddress, type DeliveryOrder } from '../deliveries/search.ts';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useAnswer } from '../form/use-answer.ts';
import { useForm } from '../form/use-form.ts';
import { useFreshPage } from '../live/use-fresh-page.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { doneAddress } from '../table/done-address.ts';
import { foundOnly } from '../table/found-only.ts';
import { keepView } from '../table/keep-view.ts';
import { columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';

export const meta = titled((locale) => operationTexts[locale].deliveries.title);

/** Messages on their way out and what hinders them (N2). The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const asked = deliverySearchOf(query);
  const { channel, state, order, after } = asked;
  const retry = MESSAGE_CHANNELS.find((each) => each === query.get('retry'));
  const { operations, lists } = staffApi(args);
  const [board, views] = await Promise.all([read(args, operations.deliveries({ channel, state, ...DELIVERY_ORDERS[order], after })), read(args, lists.views({ list: 'DELIVERIES' }))]);
  return {
    board,
    sent: Number(query.get('sent')) || 0,
    retry: retry === undefined ? null : await read(args, operations.previewRetry({ channel: retry })),
    saved: views.saved,
    columns: columnsOf(DELIVERY_LIST, views.columns),
  };
}

/** A search, whose words go into no address; another try, of one message or of a channel's; or what the employee keeps of the list. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const kept = await keepView(args, form, DELIVERY_LIST, (query) => deliveryQuery({ ...deliverySearchOf(query), after: null }));
  if (kept !== null) return kept;
  const { operations } = staffApi(args);
  const text = (name: string): string => String(form.get(name) ?? '');
  const channel = MESSAGE_CHANNELS.find((each) => each === form.get('channel'));
  if (channel !== undefined) {
    const days = RETRY_DAYS.find((each) => String(each) === form.get('days')) ?? RETRY_DAYS[0];
    const all = await attempt(args, form, () => operations.retryDeliveries({ channel, days }));
    return all.ok ? redirect(doneAddress(args.request, '/deliveries', { done: 'all', sent: String(all.value.retried) })) : all.answer;
  }
  const id = form.get('id');
  if (typeof id === 'string') {
    const done = await attempt(args, form, () => operations.retryDelivery({ id }));
    if (text('search') === '') return done.ok ? redirect(doneAddress(args.request, '/deliveries', { done: 'retried' })) : done.answer;
    // What was searched for stays, with what became of it.
    const again = await searched(args, form);
    if (!again.ok) return again.answer;
    return done.ok ? { ...again.value, retried: true } : data({ ...again.value, retried: false, failure: done.answer.data.failure }, { status: 422 });
  }
  const found = await searched(args, form);
  return found.ok ? { ...found.value, retried: false } : found.answer;
}

/** What a search finds, in the order of the address, from its `after` on. */
function searched(args: ActionFunctionArgs, form: FormData) {
  const { order } = deliverySearchOf(new URL(args.request.url).searchParams);
  const [search, after] = ['search', 'after'].map((name) => String(form.get(name) ?? '').trim()) as [string, string];
  return attempt(args, form, async () => ({ search, after, board: await staffApi(args).operations.deliveries({ search, ...DELIVERY_ORDERS[order], after: after || null }) }));
}

export const shouldRevalidate = foundOnly;

export default function Deliveries() {
  const { board: loaded, sent, retry, saved, columns } = useLoaderData<typeof loader>();
  // Of the address and not of what was loaded: a search comes with an order of its own.
  const asked = deliverySearchOf(useSearchParams()[0]);
  const answer = useAnswer<typeof action>();
  const found = answer !== undefined && 'board' in answer && answer.search !== '' ? answer : null;
  const board = found?.board ?? loaded;
  const rows = expectedDeliveries(board.rows, usePendingForms('/deliveries'));
  useFreshPage();
  const mayRetry = usePageData()?.me?.actions.includes('staff.operations.retryDelivery') ?? false;
  const locale = useLocale();
  const t = operationTexts[locale].deliveries;
  const words = layoutTexts[locale];
  const form = useForm({});
  const viewForm = useViewForm();
  const refused = viewForm.failure === null ? form : viewForm;
  const declared = useMemo(() => deliveryColumns(locale, mayRetry, found), [locale, mayRetry, found]);
  const here = deliveryAddress({ ...asked, after: null });
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={refused} />
      {refused.failure === null && <DoneNotice texts={{ retried: t.done, all: t.allDone(formatNumber(locale, sent)) }} />}
      {refused.failure === null && <ViewNotice />}
      {found?.retried === true && (
        <div className="mb-5">
          <Notice kind="success" announce>
            {t.done}
          </Notice>
        </div>
      )}
      <Channels channels={board.channels} mayRetry={mayRetry} retryAt={(channel) => retryAddress(asked, channel)} />
      {retry !== null && <RetryPreview preview={retry} back={here} />}
      {/* A search finds messages of every channel and state. */}
      {found === null && (
        <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
          <SelectField key={`channel ${asked.channel}`} name="channel" className="min-w-40" label={t.channel} placeholder={words.all} defaultValue={asked.channel ?? ''} options={MESSAGE_CHANNELS.map((value) => ({ value, label: t.channels[value] }))} />
          <SelectField key={`state ${asked.state}`} name="state" label={t.state} placeholder={words.all} defaultValue={asked.state ?? ''} options={DELIVERY_STATES.map((value) => ({ value, label: t.states[value] }))} />
          <SelectField key={`order ${asked.order}`} name="order" label={t.order} defaultValue={asked.order} options={(Object.keys(DELIVERY_ORDERS) as DeliveryOrder[]).map((value) => ({ value, label: t.orders[value] }))} />
          <Button variant="secondary">{words.apply}</Button>
        </Form>
      )}
      <Form method="post" action={here} className="mb-5 flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-96">
          <TextField key={found?.search ?? ''} name="search" type="search" label={t.search} hint={t.searchHint} defaultValue={found?.search ?? ''} maxLength={254} autoComplete="off" />
        </div>
        <Button variant="secondary" icon="search">
          {t.find}
        </Button>
        {found !== null && (
          <ButtonLink href={here} variant="quiet">
            {tablesTexts[locale].whole}
          </ButtonLink>
        )}
      </Form>
      {found === null && <OwnView list={DELIVERY_LIST} columns={declared} of={columns} saved={saved} query={deliveryQuery({ ...asked, after: null })} form={viewForm} />}
      {rows.length === 0 ? (
        <EmptyState illustration="documents" title={found === null ? t.empty : t.notFound} />
      ) : (
        <ListTable
          caption={t.caption}
          list={DELIVERY_LIST}
          columns={declared}
          shown={columns.shown}
          rows={rows}
          rowKey={({ id }) => id}
          order={{ current: asked.order, offered: DELIVERY_ORDERS_OFFERED, addressOf: (order) => deliveryAddress({ ...asked, order, after: null }), searched: found?.search ?? null }}
        />
      )}
      {found === null ? (
        <NextPage first={asked.after === null ? null : here} next={board.next === null ? null : deliveryAddress({ ...asked, after: board.next })} />
      ) : (
        <NextFound search={found.search} after={board.next} address={here} />
      )}
    </>
  );
}
