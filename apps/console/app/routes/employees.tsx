import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, Checkbox, EmptyState, PageTitle, TextField } from '@balabaqsha/ui';
import { employeeColumns } from '../access/employee-columns.tsx';
import { EMPLOYEE_LIST, employeeAddress, employeeQuery, employeeSearchOf } from '../access/employee-search.ts';
import { ResetCode, ResetList } from '../access/resets.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Refusal } from '../components/refusal.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { EMPLOYEE_ORDERS, EMPLOYEE_ORDERS_OFFERED } from '../registry/employee-orders.ts';
import { read, staffApi } from '../session/guard.ts';
import { doneAddress } from '../table/done-address.ts';
import { keepView } from '../table/keep-view.ts';
import { columnOf, columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';

export const meta = titled((locale) => accessTexts[locale].title);

/** Employees of all cities with their roles and sessions (S1). */
export async function loader(args: LoaderFunctionArgs) {
  const asked = employeeSearchOf(new URL(args.request.url).searchParams);
  const { access, lists } = staffApi(args);
  const { search, withoutRole, order, after } = asked;
  const [found, resets, views] = await Promise.all([
    read(args, access.employees({ search, withoutRole, ...EMPLOYEE_ORDERS[order], after })),
    read(args, access.resets()),
    read(args, lists.views({ list: 'EMPLOYEES' })),
  ]);
  const isBySignIn = columnOf(EMPLOYEE_ORDERS_OFFERED, order) === 'signedIn';
  return { asked, found, resets, saved: views.saved, columns: columnsOf(EMPLOYEE_LIST, views.columns, isBySignIn ? ['signedIn'] : []) };
}

/** After a refusal too: whoever was second sees what the first one did. */
export const shouldRevalidate = () => true;

/** Decides on a reset. Its code is a part of this answer and of nothing else: no address and no other page ever holds it. Or keeps columns or a search. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const kept = await keepView(args, form, EMPLOYEE_LIST, (query) => employeeQuery({ ...employeeSearchOf(query), after: null }));
  if (kept !== null) return kept;
  const decision = form.get('decision') === 'APPROVED' ? 'APPROVED' : 'REFUSED';
  const decided = await attempt(args, form, () => staffApi(args).access.decideReset({ id: String(form.get('id') ?? ''), decision }));
  if (!decided.ok) return decided.answer;
  return decided.value.code === null ? redirect(doneAddress(args.request, '/employees', { done: decision === 'APPROVED' ? 'sent' : 'refused' })) : { code: decided.value.code };
}

export default function Employees() {
  const { asked, found, resets, saved, columns } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = accessTexts[locale];
  const form = useForm({});
  const viewForm = useViewForm();
  const declared = useMemo(() => employeeColumns(locale), [locale]);
  const code = useActionData<{ code?: string }>()?.code ?? null;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      {viewForm.failure === null ? <Refusal form={form} /> : <Problems form={viewForm} />}
      {form.failure === null && <ViewNotice />}
      {form.failure === null && <DoneNotice texts={{ refused: t.done.refused, sent: t.done.sent }} />}
      {code !== null && <ResetCode code={code} />}
      {resets.length > 0 && <ResetList resets={resets} />}
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
        {asked.order !== 'name' && <input type="hidden" name="order" value={asked.order} />}
        <TextField key={`search ${asked.search}`} name="search" label={t.search} defaultValue={asked.search} maxLength={60} className="max-w-80" />
        <Checkbox key={`without ${asked.withoutRole}`} name="withoutRole" label={t.withoutRole} defaultChecked={asked.withoutRole} />
        <Button variant="secondary">{layoutTexts[locale].apply}</Button>
      </Form>
      <OwnView list={EMPLOYEE_LIST} columns={declared} of={columns} saved={saved} query={employeeQuery({ ...asked, after: null })} form={viewForm} />
      {found.rows.length === 0 ? (
        <EmptyState illustration="queue" title={t.empty} />
      ) : (
        <ListTable
          caption={t.caption}
          list={EMPLOYEE_LIST}
          columns={declared}
          shown={columns.shown}
          rows={found.rows}
          rowKey={({ id }) => id}
          order={{ current: asked.order, offered: EMPLOYEE_ORDERS_OFFERED, addressOf: (order) => employeeAddress({ ...asked, order, after: null }) }}
        />
      )}
      <NextPage first={asked.after === null ? null : employeeAddress({ ...asked, after: null })} next={found.next === null ? null : employeeAddress({ ...asked, after: found.next })} />
    </>
  );
}
