import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { ButtonLink, EmptyState, PageTitle } from '@balabaqsha/ui';
import { announcementAddress } from '../announcements/announcement-input.ts';
import { ApplicationsTable } from '../applications/applications-table.tsx';
import { APPLICATION_COLUMNS, columnBox, shownColumns } from '../applications/columns.ts';
import { FilterForm } from '../applications/filter-form.tsx';
import { OwnView } from '../applications/own-view.tsx';
import { applicationQuery, applicationsAddress, applicationSearchOf } from '../applications/search.ts';
import { DoneNotice } from '../components/done-notice.tsx';
import { NextPage } from '../components/next-page.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useApplicationCount, useFreshApplications } from '../live/applications.ts';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { placeOf, read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => applicationsTexts[locale].title);

/** The city's applications by filter and order, a page of them. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const { filter, after } = applicationSearchOf(new URL(args.request.url).searchParams);
  const { applications } = staffApi(args);
  const views = await read(args, applications.views({ list: 'APPLICATIONS' }));
  const columns = shownColumns(views.columns, filter.sort);
  const [page, count, choices] = await Promise.all([
    read(args, applications.page({ filter, after, withPlaces: columns.includes('place') })),
    read(args, applications.count({ filter })),
    read(args, applications.choices({})),
  ]);
  return { filter, after, columns, saved: views.saved, page, count, choices };
}

/** Keeps columns or a search for the employee, or forgets a search. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { applications } = staffApi(args);
  const text = (name: string): string => String(form.get(name) ?? '');
  const list = 'APPLICATIONS';
  const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
    columns: () => applications.chooseColumns({ list, columns: APPLICATION_COLUMNS.filter((column) => form.has(columnBox(column))) }),
    'save-view': () => applications.saveView({ list, name: text('name'), query: applicationQuery(applicationSearchOf(new URLSearchParams(text('query'))).filter) }),
    'forget-view': () => applications.forgetView({ id: text('id') }),
  };
  const intent = text('intent');
  const deed = deeds[intent];
  if (deed === undefined) throw new Response(null, { status: 404 });
  const done = await attempt(args, form, deed);
  if (!done.ok) return done.answer;
  const [, query = ''] = placeOf(args.request).split('?');
  const next = new URLSearchParams(query);
  next.set('done', intent);
  return redirect(`/applications?${next}`);
}

export default function Applications() {
  const { filter, after, columns, saved, page, count: counted, choices } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const mayAnnounce = usePageData()?.me?.actions.includes('staff.announcements.write') ?? false;
  const t = applicationsTexts[locale];
  const form = useForm({ name: t.viewName }, {}, 'save-view', { name: { INVALID_VALUE: t.tooManyViews } });
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
      {form.failure === null && <DoneNotice texts={{ columns: t.columnsChosen, 'save-view': t.viewSaved, 'forget-view': t.viewForgotten }} />}
      <FilterForm filter={filter} choices={choices} />
      <OwnView columns={columns} saved={saved} query={applicationQuery(filter)} form={form} />
      {rows.length === 0 ? <EmptyState illustration="queue" title={t.empty}>{t.emptyHint}</EmptyState> : <ApplicationsTable rows={rows} columns={columns} filter={filter} />}
      <NextPage first={after === null ? null : applicationsAddress(filter)} next={page.next === null ? null : applicationsAddress(filter, page.next)} />
    </>
  );
}
