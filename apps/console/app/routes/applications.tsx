import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { formatNumber } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { ButtonLink, EmptyState, PageTitle } from '@balabaqsha/ui';
import { announcementAddress } from '../announcements/announcement-input.ts';
import { applicationColumns } from '../applications/columns.tsx';
import { FilterForm } from '../applications/filter-form.tsx';
import { APPLICATION_LIST, APPLICATION_ORDERS } from '../applications/list.ts';
import { applicationQuery, applicationsAddress, applicationSearchOf, orderOf, ORDERS } from '../applications/search.ts';
import { NextPage } from '../components/next-page.tsx';
import { Problems } from '../form/form-parts.tsx';
import { useApplicationCount, useFreshApplications } from '../live/applications.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { keepView } from '../table/keep-view.ts';
import { columnOf, columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';

export const meta = titled((locale) => applicationsTexts[locale].title);

/** The city's applications by filter and order, a page of them. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const { filter, after } = applicationSearchOf(new URL(args.request.url).searchParams);
  const { applications, lists } = staffApi(args);
  const views = await read(args, lists.views({ list: 'APPLICATIONS' }));
  const sorted = columnOf(APPLICATION_ORDERS, orderOf(filter));
  const columns = columnsOf(APPLICATION_LIST, views.columns, sorted === undefined ? [] : [sorted]);
  const [page, count, choices] = await Promise.all([
    read(args, applications.page({ filter, after, withPlaces: columns.shown.includes('place') })),
    read(args, applications.count({ filter })),
    read(args, applications.choices({})),
  ]);
  return { filter, after, columns, saved: views.saved, page, count, choices };
}

/** Keeps columns or a search for the employee, renames, forgets or gives back a search. */
export async function action(args: ActionFunctionArgs) {
  const kept = await keepView(args, await args.request.formData(), APPLICATION_LIST, (query) => applicationQuery(applicationSearchOf(query).filter));
  if (kept === null) throw new Response(null, { status: 404 });
  return kept;
}

export default function Applications() {
  const { filter, after, columns, saved, page, count: counted, choices } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const mayAnnounce = usePageData()?.me?.actions.includes('staff.announcements.write') ?? false;
  const t = applicationsTexts[locale];
  const form = useViewForm();
  const declared = useMemo(() => applicationColumns(locale), [locale]);
  const rows = useFreshApplications(page.rows);
  const { count, atLeast } = useApplicationCount(filter, counted);
  return (
    <>
      <PageTitle
        lead={<span aria-live="polite">{atLeast ? t.moreThan(formatNumber(locale, count)) : t.count(count)}</span>}
        aside={
          mayAnnounce && (
            <ButtonLink href={announcementAddress(filter)} variant="secondary" size="small" icon="bell">
              {announcementsTexts[locale].fromTable}
            </ButtonLink>
          )
        }
      >
        {t.title}
      </PageTitle>
      <Problems form={form} />
      {form.failure === null && <ViewNotice />}
      <FilterForm filter={filter} choices={choices} />
      <OwnView list={APPLICATION_LIST} columns={declared} of={columns} saved={saved} query={applicationQuery(filter)} form={form} />
      {rows.length === 0 ? (
        <EmptyState illustration="queue" title={t.empty}>
          {t.emptyHint}
        </EmptyState>
      ) : (
        <ListTable
          caption={t.caption}
          list={APPLICATION_LIST}
          columns={declared}
          shown={columns.shown}
          rows={rows}
          rowKey={({ number }) => String(number)}
          order={{ current: orderOf(filter), offered: APPLICATION_ORDERS, addressOf: (order) => applicationsAddress({ ...filter, ...ORDERS[order] }) }}
        />
      )}
      <NextPage first={after === null ? null : applicationsAddress(filter)} next={page.next === null ? null : applicationsAddress(filter, page.next)} />
    </>
  );
}
