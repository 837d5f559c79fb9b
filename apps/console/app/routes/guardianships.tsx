import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useParams } from '@remix-run/react';
import { formatDateTime, formatNumber } from '@balabaqsha/i18n';
import { guardianshipTexts } from '@balabaqsha/i18n/console/guardianships';
import { Button, EmptyState, Tabs, Tag, TextField } from '@balabaqsha/ui';
import { CaseList } from '../components/case-list.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Inbox } from '../components/inbox.tsx';
import { NextFound } from '../components/next-found.tsx';
import { NextPage } from '../components/next-page.tsx';
import { useAnswer } from '../form/use-answer.ts';
import { GUARDIANSHIP_LISTS, guardianshipAddress, guardianshipListOf, keyOf, withoutDecided } from '../guardianships/guardianship-list.ts';
import { useFreshCount } from '../live/open-cases.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale, useNow } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { waitedText } from '../page/waited.ts';

export const meta = titled((locale) => guardianshipTexts[locale].title);

/** Ties to children that the register could not confirm (C3). The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const show = guardianshipListOf(query);
  const after = query.get('after');
  return { show, after, inbox: await read(args, staffApi(args).city.guardianships({ show, after })) };
}

/** A search for a person: what is typed goes into no address. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const search = String(form.get('search') ?? '').trim();
  const show = guardianshipListOf(new URL(args.request.url).searchParams);
  return { search, inbox: await read(args, staffApi(args).city.guardianships({ show, search, after: String(form.get('after') ?? '') || null })) };
}

/** After a search the list is the search's own: nobody should have looked at what he did not search for. */
export const shouldRevalidate = ({ formAction, formMethod, defaultShouldRevalidate }: { formAction?: string; formMethod?: string; defaultShouldRevalidate: boolean }): boolean =>
  formMethod === 'POST' && formAction?.split('?')[0] === '/guardianships' ? false : defaultShouldRevalidate;

export default function Guardianships() {
  const loaded = useLoaderData<typeof loader>();
  const { show, after } = loaded;
  const searched = useAnswer<typeof action>();
  const found = searched !== undefined && searched.search !== '' ? searched : undefined;
  const inbox = found?.inbox ?? loaded.inbox;
  useFreshCount('GUARDIANSHIP', loaded.inbox.open);
  const locale = useLocale();
  const t = guardianshipTexts[locale];
  const now = useNow();
  const { guardianId, childId } = useParams();
  const openKey = guardianId !== undefined && childId !== undefined ? keyOf({ guardianId, childId }) : undefined;
  const rows = withoutDecided(inbox.rows, usePendingForms('/guardianships'));
  return (
    <Inbox
      title={t.title}
      count={t.open(formatNumber(locale, inbox.open), inbox.atLeast)}
      openKey={openKey}
      isEmpty={false}
      hasNoRows={rows.length === 0}
      notice={<DoneNotice texts={t.done} />}
      above={<Tabs label={t.lists.label} items={GUARDIANSHIP_LISTS.map((each) => ({ href: guardianshipAddress(each), label: t.lists[each], current: found === undefined && each === show }))} />}
      list={
        <>
          <Form method="post" action={guardianshipAddress(show)} className="mb-4 space-y-2" key={found?.search ?? ''}>
            <TextField name="search" type="search" label={t.search} hint={t.searchHint} defaultValue={found?.search ?? ''} maxLength={100} autoComplete="off" />
            <Button variant="secondary" size="small" icon="search">
              {t.find}
            </Button>
          </Form>
          {rows.length === 0 ? (
            <div className="card">
              <EmptyState illustration="child" title={t.empty[found === undefined ? show : 'FOUND']}>
                {found === undefined && show === 'OPEN' && t.emptyText}
              </EmptyState>
            </div>
          ) : (
            <CaseList
              label={t.list}
              openKey={openKey}
              cases={rows.map((row) => ({
                key: keyOf(row),
                href: guardianshipAddress(show, keyOf(row), { after }),
                title: row.childName,
                details: (
                  <>
                    {row.guardianName}
                    <br />
                    {row.decided === null ? waitedText(locale, row.sentAt, now) : formatDateTime(locale, row.decided.at)}
                    {row.decided !== null && (
                      <span className="mt-1.5 block">
                        <Tag tone={row.decided.state === 'CONFIRMED' ? 'done' : 'refusal'}>{t.states[row.decided.state]}</Tag>
                      </span>
                    )}
                  </>
                ),
              }))}
            />
          )}
          {found === undefined ? (
            <NextPage first={after === null ? null : guardianshipAddress(show)} next={inbox.next === null ? null : guardianshipAddress(show, null, { after: inbox.next })} />
          ) : (
            <NextFound search={found.search} after={inbox.next} address={guardianshipAddress(show)} />
          )}
        </>
      }
    />
  );
}
