import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatNumber, formatTime } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';
import { PageTitle, StatTile } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { statisticsTable, TABLES } from '../page/statistics-tables.ts';
import { titled } from '../page/title.ts';
import { StatisticsCard } from '../statistics/statistics-card.tsx';

export const meta = titled((locale) => statisticsTexts[locale].title);

/** The form of words beside «<5». */
const FEW = 5;

/** Statistics (P4): each as a chart, a table and a CSV. */
export async function loader({ context }: LoaderFunctionArgs) {
  return { statistics: await context.api.public.statistics() };
}

export default function Statistics() {
  const { statistics } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = statisticsTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  const count = (n: number | null): string => (n === null ? t.few : number(n));
  const { waiting, vouchersIssued, enrolled, freeSeats, medianWaitDays } = statistics.totals;
  return (
    <>
      <PageTitle
        lead={
          <>
            {t.asOf} <time dateTime={statistics.asOf.toISOString()}>{formatTime(statistics.asOf)}</time>. {t.lead}
          </>
        }
      >
        {t.title}
      </PageTitle>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.75rem),1fr))] gap-3 sm:gap-4 lg:grid-cols-5">
        <StatTile value={count(waiting)} label={t.waiting(waiting ?? FEW)} icon="queue" />
        <StatTile value={count(vouchersIssued)} label={t.vouchers(vouchersIssued ?? FEW)} icon="voucher" />
        <StatTile value={count(enrolled)} label={t.enrolled(enrolled ?? FEW)} icon="done" />
        <StatTile value={number(freeSeats)} label={t.freeSeats(freeSeats)} icon="seat" />
        {medianWaitDays !== null && (
          <div className="col-span-2 lg:col-span-1">
            <StatTile value={number(medianWaitDays)} label={t.medianDays(medianWaitDays)} icon="clock" />
          </div>
        )}
      </div>
      <div className="mt-10 space-y-6">
        {TABLES.map((name) => {
          const table = statisticsTable(locale, statistics, name);
          return table.rows.length === 0 ? null : <StatisticsCard key={name} name={name} table={table} />;
        })}
      </div>
    </>
  );
}
