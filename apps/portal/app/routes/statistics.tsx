import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';
import { PageTitle, SectionTitle, StatTile, StatTiles, Table, TextLink } from '@balabaqsha/ui';
import { BarChart } from '../components/bar-chart.tsx';
import { useLocale } from '../page/page-data.ts';
import { statisticsTable, TABLES } from '../page/statistics-tables.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => statisticsTexts[locale].title);

/** Statistics (P4): each as a chart, a table and a CSV. */
export async function loader({ context }: LoaderFunctionArgs) {
  return { statistics: await context.api.public.statistics() };
}

export default function Statistics() {
  const { statistics } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = statisticsTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  const { waiting, vouchersIssued, enrolled, freeSeats, medianWaitDays } = statistics.totals;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <StatTiles>
        <StatTile value={number(waiting)} label={t.waiting} icon="queue" />
        <StatTile value={number(vouchersIssued)} label={t.vouchers} icon="voucher" />
        <StatTile value={number(enrolled)} label={t.enrolled} icon="done" />
        <StatTile value={number(freeSeats)} label={t.freeSeats} icon="child" />
        {medianWaitDays !== null && <StatTile value={number(medianWaitDays)} label={t.medianDays} icon="clock" />}
      </StatTiles>
      {TABLES.map((name) => {
        const table = statisticsTable(locale, statistics, name);
        if (table.rows.length === 0) return null;
        return (
          <section key={name} aria-labelledby={name} className="mt-12">
            <SectionTitle
              id={name}
              aside={
                <TextLink href={`/statistics/${name}.csv`} aria-label={`${t.download}: ${table.title}`}>
                  {t.download}
                </TextLink>
              }
            >
              {table.title}
            </SectionTitle>
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <BarChart label={t.chart(`${table.title}, ${table.columns[0] ?? ''}`)} bars={table.rows.map(({ name: row, cells }) => ({ name: row, value: cells[0] ?? null }))} />
              <Table
                caption={table.title}
                captionHidden
                rows={table.rows}
                rowKey={(row) => row.name}
                columns={[
                  { key: 'name', header: table.head, rowHeader: true, cell: (row) => row.name },
                  ...table.columns.map((header, index) => ({
                    key: header,
                    header,
                    numeric: true,
                    cell: ({ cells }: (typeof table.rows)[number]) => {
                      const cell = cells[index];
                      return cell === null || cell === undefined ? t.few : number(cell);
                    },
                  })),
                ]}
              />
            </div>
          </section>
        );
      })}
    </>
  );
}
