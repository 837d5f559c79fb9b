import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { STAFF_ROLES } from '@balabaqsha/domain';
import { roleName } from '@balabaqsha/i18n';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { Button, buttonClass, ButtonLink, EmptyState, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { NextPage } from '../components/next-page.tsx';
import { Problems } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { AddedNotice } from '../registry/added-notice.tsx';
import { EMPLOYEE_ORDERS, EMPLOYEE_ORDERS_OFFERED } from '../registry/employee-orders.ts';
import { staffColumns } from '../registry/staff-columns.tsx';
import { STAFF_LIST } from '../registry/staff-list.ts';
import { STAFF_KINDS, staffAddress, staffQuery, staffSearchOf } from '../registry/staff-search.ts';
import { read, staffApi } from '../session/guard.ts';
import { keepView } from '../table/keep-view.ts';
import { columnOf, columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';

export const meta = titled((locale) => staffTexts[locale].title);

/** Employees of the city with their roles and how long each lasts (S1); what is looked for stands in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const asked = staffSearchOf(new URL(args.request.url).searchParams);
  const api = staffApi(args);
  const [found, { actions }, views] = await Promise.all([
    read(args, api.city.staff({ search: asked.search, role: asked.role || null, kind: asked.kind || null, ...EMPLOYEE_ORDERS[asked.order], after: asked.after || null })),
    read(args, api.session.me()),
    read(args, api.lists.views({ list: 'CITY_STAFF' })),
  ]);
  const isBySignIn = columnOf(EMPLOYEE_ORDERS_OFFERED, asked.order) === 'signedIn';
  const columns = columnsOf(STAFF_LIST, views.columns, isBySignIn ? ['signedIn'] : []);
  return { asked, ...found, mayAdd: actions.includes('staff.registry.addEmployee'), saved: views.saved, columns };
}

/** Keeps columns or a search for the employee, renames, forgets or gives back a search. */
export async function action(args: ActionFunctionArgs) {
  const kept = await keepView(args, await args.request.formData(), STAFF_LIST, (query) => staffQuery({ ...staffSearchOf(query), after: '' }));
  if (kept === null) throw new Response(null, { status: 404 });
  return kept;
}

export default function Staff() {
  const { asked, rows, next, mayAdd, saved, columns } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = staffTexts[locale];
  const form = useViewForm();
  const declared = useMemo(() => staffColumns(locale, mayAdd), [locale, mayAdd]);
  const isFiltered = asked.search !== '' || asked.role !== '' || asked.kind !== '';
  return (
    <>
      <PageTitle aside={mayAdd && <Actions />}>{t.title}</PageTitle>
      <AddedNotice />
      <Problems form={form} />
      {form.failure === null && <ViewNotice />}
      {/* Fields anew with each search, so that they show what was searched for; the button stays and keeps the focus. */}
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        {asked.order !== 'name' && <input type="hidden" name="order" value={asked.order} />}
        <div className="max-w-64 min-w-36 flex-1">
          <TextField key={asked.search} name="search" label={t.search} type="search" autoComplete="off" defaultValue={asked.search} maxLength={100} />
        </div>
        <SelectField key={`role ${asked.role}`} name="role" label={t.role} defaultValue={asked.role} placeholder={t.allRoles} options={STAFF_ROLES.map((role) => ({ value: role, label: roleName(locale, role) }))} />
        <SelectField key={`kind ${asked.kind}`} name="kind" label={t.kind} defaultValue={asked.kind} placeholder={t.allKinds} options={STAFF_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
        <Button variant="secondary" icon="search">
          {t.find}
        </Button>
        {isFiltered && (
          <a href="/staff" className={buttonClass('quiet')}>
            {t.showAll}
          </a>
        )}
      </Form>
      <OwnView list={STAFF_LIST} columns={declared} of={columns} saved={saved} query={staffQuery({ ...asked, after: '' })} form={form} />
      {rows.length === 0 ? (
        <EmptyState illustration="queue" title={isFiltered ? t.nothingFound : t.empty} />
      ) : (
        <ListTable
          caption={t.caption}
          list={STAFF_LIST}
          columns={declared}
          shown={columns.shown}
          rows={rows}
          rowKey={({ id }) => id}
          order={{ current: asked.order, offered: EMPLOYEE_ORDERS_OFFERED, addressOf: (order) => staffAddress({ ...asked, order, after: '' }) }}
        />
      )}
      <NextPage next={next === null ? null : staffAddress({ ...asked, after: next })} first={asked.after === '' ? null : staffAddress({ ...asked, after: '' })} />
    </>
  );
}

function Actions() {
  const t = staffTexts[useLocale()];
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href="/staff/new" icon="plus" size="small">
        {t.add}
      </ButtonLink>
      <ButtonLink href="/staff/import" variant="secondary" size="small">
        {t.import}
      </ButtonLink>
      <Form method="post" action="/staff.csv" reloadDocument>
        <Button variant="secondary" size="small">
          {t.export}
        </Button>
      </Form>
    </div>
  );
}
