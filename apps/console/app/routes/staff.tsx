import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { STAFF_ROLES } from '@balabaqsha/domain';
import { roleName } from '@balabaqsha/i18n';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { Button, buttonClass, ButtonLink, EmptyState, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { NextPage } from '../components/next-page.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { AddedNotice } from '../registry/added-notice.tsx';
import { STAFF_KINDS, staffAddress, staffSearchOf } from '../registry/staff-search.ts';
import { StaffTable } from '../registry/staff-table.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => staffTexts[locale].title);

/** Employees of the city with their roles and how long each lasts (S1); what is looked for stands in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const asked = staffSearchOf(new URL(args.request.url).searchParams);
  const api = staffApi(args);
  const [found, { actions }] = await Promise.all([
    read(args, api.city.staff({ search: asked.search, role: asked.role || null, kind: asked.kind || null, after: asked.after || null })),
    read(args, api.session.me()),
  ]);
  return { asked, ...found, mayAdd: actions.includes('staff.registry.addEmployee') };
}

export default function Staff() {
  const { asked, rows, next, mayAdd } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = staffTexts[locale];
  const isFiltered = asked.search !== '' || asked.role !== '' || asked.kind !== '';
  return (
    <>
      <PageTitle aside={mayAdd && <Actions />}>{t.title}</PageTitle>
      <AddedNotice />
      {/* Anew with each search, so that the fields show what was searched for. */}
      <Form key={staffAddress(asked)} method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <div className="max-w-64 min-w-36 flex-1">
          <TextField name="search" label={t.search} type="search" autoComplete="off" defaultValue={asked.search} maxLength={100} />
        </div>
        <SelectField name="role" label={t.role} defaultValue={asked.role} placeholder={t.allRoles} options={STAFF_ROLES.map((role) => ({ value: role, label: roleName(locale, role) }))} />
        <SelectField name="kind" label={t.kind} defaultValue={asked.kind} placeholder={t.allKinds} options={STAFF_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
        <Button variant="secondary" icon="search">
          {t.find}
        </Button>
        {isFiltered && (
          <a href="/staff" className={buttonClass('quiet')}>
            {t.showAll}
          </a>
        )}
      </Form>
      {rows.length === 0 ? <EmptyState illustration="queue" title={isFiltered ? t.nothingFound : t.empty} /> : <StaffTable rows={rows} mayOpen={mayAdd} />}
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
