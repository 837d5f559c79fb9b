import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { VOUCHER_DUES, VOUCHER_STATES } from '@balabaqsha/domain';
import { voucherStateText } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { Button, EmptyState, PageTitle, SelectField } from '@balabaqsha/ui';
import { NextPage } from '../components/next-page.tsx';
import { Problems } from '../form/form-parts.tsx';
import { UpdatedAt } from '../live/updated-at.tsx';
import { useFreshPage } from '../live/use-fresh-page.ts';
import { useLocale, useNow } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { keepView } from '../table/keep-view.ts';
import { columnOf, columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';
import { voucherColumns } from '../vouchers/columns.tsx';
import { VOUCHER_LIST, voucherOrders } from '../vouchers/list.ts';
import { shownOf, VOUCHER_ORDERS, voucherOrderOf, voucherQuery, vouchersAddress, voucherSearchOf } from '../vouchers/search.ts';

export const meta = titled((locale) => queueTexts[locale].vouchersTitle);

/** Vouchers of the city by state or by deadline (V1, V9), in either order. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const { filter, after } = voucherSearchOf(new URL(args.request.url).searchParams);
  const { city, lists } = staffApi(args);
  const [page, views] = await Promise.all([read(args, city.vouchers({ ...filter, after })), read(args, lists.views({ list: 'VOUCHERS' }))]);
  const sorted = columnOf(voucherOrders(filter), voucherOrderOf(filter));
  const needed = [...(sorted === undefined ? [] : [sorted]), ...(filter.due === 'STOPPED' ? (['kindergarten'] as const) : [])];
  return { filter, after, page, saved: views.saved, columns: columnsOf(VOUCHER_LIST, views.columns, needed) };
}

/** Keeps columns or a search for the employee, renames, forgets or gives back a search. */
export async function action(args: ActionFunctionArgs) {
  const kept = await keepView(args, await args.request.formData(), VOUCHER_LIST, (query) => voucherQuery(voucherSearchOf(query).filter));
  if (kept === null) throw new Response(null, { status: 404 });
  return kept;
}

export default function Vouchers() {
  const { filter, after, page, saved, columns } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueTexts[locale];
  const words = layoutTexts[locale];
  const now = useNow();
  const form = useViewForm();
  const declared = useMemo(() => voucherColumns(locale, now), [locale, now]);
  useFreshPage();
  const show = shownOf(filter);
  const order = voucherOrderOf(filter);
  const unusual = new URLSearchParams(voucherQuery(filter)).get('order');
  return (
    <>
      <PageTitle>{t.vouchersTitle}</PageTitle>
      <Problems form={form} />
      {form.failure === null && <ViewNotice />}
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        {unusual !== null && <input type="hidden" name="order" value={unusual} />}
        <div className="w-full sm:w-80">
          <SelectField
            key={show}
            name="show"
            label={t.filter}
            placeholder={words.all}
            defaultValue={show ?? ''}
            options={[
              { group: t.byDeadline, options: VOUCHER_DUES.map((value) => ({ value, label: t.dues[value] })) },
              { group: t.byState, options: VOUCHER_STATES.map((value) => ({ value, label: voucherStateText(locale, value) })) },
            ]}
          />
        </div>
        <Button variant="secondary">{words.apply}</Button>
      </Form>
      <OwnView list={VOUCHER_LIST} columns={declared} of={columns} saved={saved} query={voucherQuery(filter)} form={form} />
      <div className="mb-2 flex flex-wrap gap-x-6 gap-y-1">
        <UpdatedAt />
        {filter.sort === 'DEADLINE' && filter.due === null && filter.state === null && <p className="text-sm text-quiet">{t.deadlineOnly}</p>}
      </div>
      {page.rows.length === 0 ? (
        <EmptyState illustration="voucher" title={t.vouchersEmpty} />
      ) : (
        <ListTable
          caption={t.vouchersCaption}
          list={VOUCHER_LIST}
          columns={declared}
          shown={columns.shown}
          rows={page.rows}
          rowKey={({ code }) => code}
          order={{ current: order, offered: voucherOrders(filter), addressOf: (other) => vouchersAddress({ ...filter, ...VOUCHER_ORDERS[other] }) }}
        />
      )}
      <NextPage first={after === null ? null : vouchersAddress(filter)} next={page.next === null ? null : vouchersAddress(filter, page.next)} />
    </>
  );
}
