import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { enrolmentStateText, formatDeadlineBrief } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { EmptyState, Tag } from '@balabaqsha/ui';
import { CaseList } from '../components/case-list.tsx';
import { DoneNotice } from '../components/done-notice.tsx';
import { Inbox } from '../components/inbox.tsx';
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
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const openKey = useParams().id;
  return (
    <Inbox
      title={t.title}
      openKey={openKey}
      isEmpty={rows.length === 0}
      notice={<DoneNotice texts={t.done} />}
      list={
        rows.length === 0 ? (
          <div className="card">
            <EmptyState illustration="kindergarten" title={t.empty}>
              {t.emptyText}
            </EmptyState>
          </div>
        ) : (
          <CaseList
            label={t.list}
            openKey={openKey}
            cases={rows.map(({ id, applicationNumber, childName, group, state, dueAt, overdue }) => ({
              key: id,
              href: `/enrolments/${id}`,
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
        )
      }
    />
  );
}
