import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { MESSAGE_CHANNELS, RETRY_DAYS } from '@balabaqsha/domain';
import { formatNumber } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Button, EmptyState, Notice, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
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
import { keepView } from '../table/keep-view.ts';
import { shownColumns } from '../table/list.ts';
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
    asked,
    board,
    sent: Number(query.get('sent')) || 0,
    retry: retry === undefined ? null : await read(args, operations.previewRetry({ channel: retry })),
    saved: views.saved,
    columns: shownColumns(DELIVERY_LIST, views.columns),
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
    if (!done.ok) return done.answer;
    if (text('search') === '') return redirect(doneAddress(args.request, '/deliveries', { done: 'retried' }));
  }
  const { order } = deliverySearchOf(new URL(args.request.url).searchParams);
  const found = await attempt(args, form, () => operations.deliveries({ search: text('search'), ...DELIVERY_ORDERS[order], after: text('after') || null }));
  return found.ok ? { search: text('search').trim(), after: text('after'), board: found.value, retried: id !== null } : found.answer;
}

export default function Deliveries() {
  const { asked, board: loaded, sent, retry, saved, columns } = useLoaderData<typeof loader>();
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
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3" key={here}>
        <SelectField name="channel" className="min-w-40" label={t.channel} placeholder={words.all} defaultValue={asked.channel ?? ''} options={MESSAGE_CHANNELS.map((value) => ({ value, label: t.channels[value] }))} />
        <SelectField name="state" label={t.state} placeholder={words.all} defaultValue={asked.state ?? ''} options={DELIVERY_STATES.map((value) => ({ value, label: t.states[value] }))} />
        <SelectField name="order" label={t.order} defaultValue={asked.order} options={(Object.keys(DELIVERY_ORDERS) as DeliveryOrder[]).map((value) => ({ value, label: t.orders[value] }))} />
        <Button variant="secondary">{words.apply}</Button>
      </Form>
      <Form method="post" action={here} className="mb-5 flex flex-wrap items-end gap-3" key={`search ${found?.search ?? ''}`}>
        <div className="w-full sm:w-96">
          <TextField name="search" type="search" label={t.search} hint={t.searchHint} defaultValue={found?.search ?? ''} maxLength={254} autoComplete="off" />
        </div>
        <Button variant="secondary" icon="search">
          {t.find}
        </Button>
      </Form>
      <OwnView list={DELIVERY_LIST} columns={declared} shown={columns} saved={saved} query={deliveryQuery({ ...asked, after: null })} form={viewForm} />
      {rows.length === 0 ? (
        <EmptyState illustration="documents" title={found === null ? t.empty : t.notFound} />
      ) : (
        <ListTable
          caption={t.caption}
          list={DELIVERY_LIST}
          columns={declared}
          shown={columns}
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
