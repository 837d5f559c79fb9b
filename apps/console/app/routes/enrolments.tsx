import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useParams, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { searchIn } from '@balabaqsha/domain';
import { enrolmentStateText, formatDeadlineBrief } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { EmptyState, Tabs, Tag, TextField } from '@balabaqsha/ui';
import { CaseList } from '../components/case-list.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Inbox } from '../components/inbox.tsx';
import { INBOX_TABS, inboxTabOf, rowsOf, type EnrolmentRow } from '../kindergarten/inbox-tabs.ts';
import { useEnrolmentInbox } from '../live/lists.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => enrolmentTexts[locale].title);

/** Children who chose this kindergarten and are on their way into it (S4). */
export async function loader(args: LoaderFunctionArgs) {
  return { inbox: await read(args, staffApi(args).enrolments.inbox()) };
}

export default function Enrolments() {
  const rows = useEnrolmentInbox(useLoaderData<typeof loader>().inbox);
  const t = enrolmentTexts[useLocale()];
  const openKey = useParams().id;
  const tab = inboxTabOf(useSearchParams()[0].get('tab'));
  // A name is nothing for an address: the search stays in the page, over what is loaded already.
  const [search, setSearch] = useState('');
  const shown = searchIn(search, rowsOf(tab, rows), ({ childName, applicationNumber, group }) => [childName, String(applicationNumber), group.name]);
  const path = openKey === undefined ? '/enrolments' : `/enrolments/${openKey}`;
  return (
    <Inbox
      title={t.title}
      openKey={openKey}
      isEmpty={rows.length === 0}
      notice={<DoneNotice texts={t.done} />}
      above={
        <Tabs
          label={t.tabs.label}
          items={INBOX_TABS.map((each) => ({ href: each === 'all' ? path : `${path}?tab=${each}`, label: t.tabs[each], current: each === tab, count: rowsOf(each, rows).length }))}
        />
      }
      list={
        rows.length === 0 ? (
          <div className="card">
            <EmptyState illustration="kindergarten" title={t.empty}>
              {t.emptyText}
            </EmptyState>
          </div>
        ) : (
          <>
            <div className="mb-3">
              <TextField name="search" type="search" label={t.search} value={search} onChange={(event) => setSearch(event.target.value)} autoComplete="off" />
            </div>
            {shown.length === 0 ? <p className="text-quiet">{search === '' ? t.tabEmpty : t.nothingFound}</p> : <Cases rows={shown} openKey={openKey} query={tab === 'all' ? '' : `?tab=${tab}`} />}
          </>
        )
      }
    />
  );
}

function Cases({ rows, openKey, query }: { rows: readonly EnrolmentRow[]; openKey: string | undefined; query: string }) {
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  return (
    <CaseList
      label={t.list}
      openKey={openKey}
      cases={rows.map(({ id, applicationNumber, childName, group, state, dueAt, overdue }) => ({
        key: id,
        href: `/enrolments/${id}${query}`,
        title: childName,
        details: (
          <>
            № {applicationNumber}, {group.name}
            <br />
            {enrolmentStateText(locale, state)}
            {dueAt !== null && !overdue && `, ${formatDeadlineBrief(locale, dueAt)}`}
            {overdue && (
              <span className="mt-1.5 block">
                <Tag tone="refusal">{t.overdue}</Tag>
              </span>
            )}
          </>
        ),
      }))}
    />
  );
}
