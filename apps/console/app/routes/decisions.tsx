import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { VERDICTS } from '@balabaqsha/domain';
import { decisionTexts } from '@balabaqsha/i18n/console/decisions';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, ButtonLink, DateField, EmptyState, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { NextFound } from '../components/next-found.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Problems } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { decisionColumns } from '../review/decision-columns.tsx';
import { decisionAddress, decisionFilterOf, decisionQuery } from '../review/decision-filter.ts';
import { DECISION_LIST } from '../review/decision-list.ts';
import { read, staffApi } from '../session/guard.ts';
import { foundOnly } from '../table/found-only.ts';
import { keepView } from '../table/keep-view.ts';
import { columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';

export const meta = titled((locale) => decisionTexts[locale].title);

/** The reviewer's own decisions, newest first. Each reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const filter = decisionFilterOf(new URL(args.request.url).searchParams);
  const { review, lists } = staffApi(args);
  const [page, views] = await Promise.all([read(args, review.decisions(filter)), read(args, lists.views({ list: 'DECISIONS' }))]);
  return { filter, page, saved: views.saved, columns: columnsOf(DECISION_LIST, views.columns) };
}

/** A search for a person, whose words go into no address; or what the employee keeps of the list. */
export async function action(args: ActionFunctionArgs) {
  const filter = decisionFilterOf(new URL(args.request.url).searchParams);
  const form = await args.request.formData();
  const kept = await keepView(args, form, DECISION_LIST, (query) => decisionQuery({ ...decisionFilterOf(query), after: null }));
  if (kept !== null) return kept;
  const [search, after] = ['search', 'after'].map((name) => String(form.get(name) ?? ''));
  return { search: search ?? '', page: await read(args, staffApi(args).review.decisions({ ...filter, search, after: after === '' ? null : after })) };
}

export const shouldRevalidate = foundOnly;

export default function Decisions() {
  const { filter, page: listed, saved, columns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const found = answer !== undefined && 'page' in answer ? answer : undefined;
  const locale = useLocale();
  const t = decisionTexts[locale];
  const words = layoutTexts[locale];
  const page = found?.page ?? listed;
  const isNarrowed = found !== undefined || filter.from !== null || filter.to !== null || filter.verdict !== null;
  const here = decisionAddress({ ...filter, after: null });
  const form = useViewForm();
  const declared = useMemo(() => decisionColumns(locale), [locale]);
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <Problems form={form} />
      {form.failure === null && <ViewNotice />}
      <Form method="post" action={here} className="mb-4 flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-96">
          <TextField key={found?.search ?? ''} name="search" label={t.search} hint={t.searchHint} defaultValue={found?.search ?? ''} maxLength={100} autoComplete="off" />
        </div>
        <Button icon="search">{t.find}</Button>
      </Form>
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <DateField key={`from ${filter.from}`} name="from" label={t.from} defaultValue={filter.from ?? ''} />
        <DateField key={`to ${filter.to}`} name="to" label={t.to} defaultValue={filter.to ?? ''} />
        <div className="w-full sm:w-56">
          <SelectField key={filter.verdict} name="verdict" label={t.verdict} placeholder={words.all} defaultValue={filter.verdict ?? ''} options={VERDICTS.map((value) => ({ value, label: t.verdicts[value] }))} />
        </div>
        <Button variant="secondary">{words.apply}</Button>
        {isNarrowed && (
          <ButtonLink href="/decisions" variant="quiet">
            {t.reset}
          </ButtonLink>
        )}
      </Form>
      {found === undefined && <OwnView list={DECISION_LIST} columns={declared} of={columns} saved={saved} query={decisionQuery({ ...filter, after: null })} form={form} />}
      {page.rows.length === 0 ? (
        <EmptyState illustration="documents" title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <ListTable caption={t.caption} list={DECISION_LIST} columns={declared} shown={columns.shown} rows={page.rows} rowKey={({ key }) => key} />
      )}
      {found === undefined ? (
        <NextPage first={filter.after === null ? null : here} next={page.next === null ? null : decisionAddress({ ...filter, after: page.next })} />
      ) : (
        <NextFound search={found.search} after={found.page.next} address={here} />
      )}
    </>
  );
}
