import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatDate, formatDateTime, formatWeekday } from '@balabaqsha/i18n';
import { todayTexts } from '@balabaqsha/i18n/console/today';
import { Card, EmptyState, PageTitle, Tag, TextLink } from '@balabaqsha/ui';
import { useToday } from '../live/awaited-work.tsx';
import { UpdatedAt } from '../live/updated-at.tsx';
import { useLocale, useNow } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { WorkRow } from '../today/work-row.tsx';

export const meta = titled((locale) => todayTexts[locale].title);

/** What waits for the employee, the most urgent first: the page that he comes to after signing in. */
export async function loader(args: LoaderFunctionArgs) {
  return { today: await read(args, staffApi(args).today()) };
}

export default function Today() {
  const { work, auditCheck } = useToday(useLoaderData<typeof loader>().today);
  const locale = useLocale();
  const now = useNow();
  const t = todayTexts[locale];
  return (
    <div className="max-w-(--container-text)">
      <PageTitle lead={`${formatWeekday(locale, now)}, ${formatDate(locale, now)}`}>{t.title}</PageTitle>
      {work.length > 0 && (
        <ul aria-label={t.list} className="space-y-3">
          {work.map((each) => (
            <WorkRow key={each.kind} work={each} />
          ))}
        </ul>
      )}
      {auditCheck !== null && <LastAuditCheck check={auditCheck} />}
      {work.length === 0 && auditCheck === null && (
        <div className="card">
          <EmptyState illustration="documents" title={t.empty}>
            {t.emptyText}
          </EmptyState>
        </div>
      )}
      <div className="mt-3">
        <UpdatedAt />
      </div>
    </div>
  );
}

/** When the log was last checked, and what came of it (S5). */
function LastAuditCheck({ check: { at, holds } }: { check: { at: Date | null; holds: boolean } }) {
  const locale = useLocale();
  const t = todayTexts[locale].audit;
  return (
    <Card title={t.title} aside={at !== null && <Tag tone={holds ? 'done' : 'refusal'}>{holds ? t.holds : t.broken}</Tag>}>
      <p className="mb-2">{at === null ? t.never : t.at(formatDateTime(locale, at))}</p>
      <TextLink href="/audit">{t.open}</TextLink>
    </Card>
  );
}
