import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { fieldErrorText } from '@balabaqsha/i18n';
import { AUDIT_ACTIONS, auditActionText } from '@balabaqsha/i18n/console/audit-actions';
import { auditCheckTexts } from '@balabaqsha/i18n/console/audit-check';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Button, ButtonLink, Checkbox, DateField, EmptyState, Notice, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { auditAddress, auditQuery, auditSearchOf } from '../audit/audit-search.ts';
import { AuditExport, EXPORT_DAYS } from '../audit/audit-export.tsx';
import { auditColumns } from '../audit/columns.tsx';
import { Integrity } from '../audit/integrity.tsx';
import { AUDIT_LIST } from '../audit/list.ts';
import { NextPage } from '../components/next-page.tsx';
import { Problems } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { keepView } from '../table/keep-view.ts';
import { columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';

export const meta = titled((locale) => operationTexts[locale].audit.title);

/** Why an export was refused, as its address says. */
const PROBLEMS = ['DATE_ORDER', 'PERIOD_TOO_LONG'] as const;

/** The audit log, newest first (S5). Reading it is in the log too. */
export async function loader(args: LoaderFunctionArgs) {
  const search = auditSearchOf(new URL(args.request.url).searchParams);
  const { audit, lists } = staffApi(args);
  const [page, checks, views] = await Promise.all([read(args, audit.page(search)), read(args, audit.checks({})), read(args, lists.views({ list: 'AUDIT' }))]);
  return { search, page, checks, saved: views.saved, columns: columnsOf(AUDIT_LIST, views.columns) };
}

/** Has it checked that no entry was altered or taken out, and the page shows how far that is; or keeps columns or a search. */
export async function action(args: ActionFunctionArgs) {
  const kept = await keepView(args, await args.request.formData(), AUDIT_LIST, (query) => auditQuery({ ...auditSearchOf(query), before: null }));
  return kept ?? read(args, staffApi(args).audit.check({}));
}

export default function Audit() {
  const { search, page, checks, saved, columns } = useLoaderData<typeof loader>();
  const { action, from, to, number, who, reads, before } = search;
  const locale = useLocale();
  const t = operationTexts[locale].audit;
  const words = layoutTexts[locale];
  const s = auditCheckTexts[locale];
  const asked = useSearchParams()[0].get('problem');
  const refused = PROBLEMS.find((each) => each === asked);
  const problem = refused === undefined ? null : fieldErrorText(locale, refused, s.to, { days: EXPORT_DAYS });
  const form = useViewForm();
  const declared = useMemo(() => auditColumns(locale), [locale]);
  const isNarrowed = action !== null || from !== null || to !== null || number !== null || who !== null || reads !== null;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} />
      {form.failure === null && <ViewNotice />}
      <div className="mb-6">
        <Integrity loaded={checks} />
      </div>
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-72">
          <SelectField key={`action ${action}`} name="action" label={t.action} placeholder={words.all} defaultValue={action ?? ''} options={AUDIT_ACTIONS.map((value) => ({ value, label: auditActionText(locale, value) }))} />
        </div>
        <DateField key={`from ${from}`} name="from" label={s.from} defaultValue={from ?? ''} />
        <DateField key={`to ${to}`} name="to" label={s.to} defaultValue={to ?? ''} />
        <TextField key={`number ${number}`} name="number" label={s.number} inputMode="numeric" defaultValue={number === null ? '' : String(number)} className="max-w-44" />
        <TextField key={`who ${who}`} name="who" label={s.who} defaultValue={who ?? ''} maxLength={60} className="max-w-60" />
        <Checkbox key={`reads ${reads}`} name="reads" label={s.reads} defaultChecked={reads !== null} />
        <Button variant="secondary">{words.apply}</Button>
        {isNarrowed && (
          <ButtonLink href="/audit" variant="quiet">
            {s.reset}
          </ButtonLink>
        )}
      </Form>
      {problem !== null && (
        <div className="mb-5">
          <Notice kind="danger" announce>
            {problem}
          </Notice>
        </div>
      )}
      <OwnView list={AUDIT_LIST} columns={declared} of={columns} saved={saved} query={auditQuery({ ...search, before: null })} form={form} />
      {page.rows.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty} />
      ) : (
        <ListTable caption={t.caption} list={AUDIT_LIST} columns={declared} shown={columns.shown} rows={page.rows} rowKey={({ id }) => String(id)} />
      )}
      {page.rows.length > 0 && <AuditExport search={search} />}
      <NextPage first={before === null ? null : auditAddress({ ...search, before: null })} next={page.next === null ? null : auditAddress({ ...search, before: page.next })} />
    </>
  );
}
