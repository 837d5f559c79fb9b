import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';
import { BarChart, PageTitle, SectionTitle, StatTile, StatTiles, Table } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { STATISTICS_TABLES, statisticsTable } from '../page/statistics-tables.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => statisticsTexts[locale].title);

/** The form of words beside «<5». */
const FEW = 5;

/** The numbers that the city publishes (P4), with the same cells hidden: a small number names people here too. */
export async function loader(args: LoaderFunctionArgs) {
  staffApi(args);
  return { statistics: await read(args, args.context.api.public.statistics()) };
}

export default function Statistics() {
  const { statistics } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = statisticsTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  const cell = (n: number | null | undefined): string => (n === null || n === undefined ? t.few : number(n));
  const { waiting, vouchersIssued, enrolled, freeSeats, medianWaitDays } = statistics.totals;
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <StatTiles across={medianWaitDays === null ? 4 : 5}>
        <StatTile value={cell(waiting)} label={t.waiting(waiting ?? FEW)} />
        <StatTile value={cell(vouchersIssued)} label={t.vouchers(vouchersIssued ?? FEW)} />
        <StatTile value={cell(enrolled)} label={t.enrolled(enrolled ?? FEW)} />
        <StatTile value={number(freeSeats)} label={t.freeSeats(freeSeats)} />
        {medianWaitDays !== null && <StatTile value={number(medianWaitDays)} label={t.medianDays(medianWaitDays)} />}
      </StatTiles>
      {STATISTICS_TABLES.map((name) => {
        const { title, head, columns, drawn, rows } = statisticsTable(locale, statistics, name);
        const measure = columns[drawn] ?? '';
        if (rows.length === 0) return null;
        return (
          <section key={name} className="mt-8">
            <SectionTitle>{title}</SectionTitle>
            <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
              <BarChart
                caption={`${title}: ${measure}`}
                captionHidden
                labelHeader={head}
                valueHeader={measure}
                bars={rows.map((row) => ({ key: row.name, label: row.name, value: row.cells[drawn] ?? null, text: cell(row.cells[drawn]) }))}
              />
              <Table
                caption={title}
                captionHidden
                rows={rows}
                rowKey={(row) => row.name}
                columns={[
                  { key: 'name', header: head, rowHeader: true, cell: (row) => row.name },
                  ...columns.map((header, index) => ({ key: header, header, numeric: true, cell: ({ cells }: (typeof rows)[number]) => cell(cells[index]) })),
                ]}
              />
            </div>
          </section>
        );
      })}
    </>
  );
}
