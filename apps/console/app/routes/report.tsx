import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { isInDays, REPORT_COLUMNS, REPORTS, totalOf } from '@balabaqsha/domain';
import { formatDate, formatDateTime, formatNumber, reportColumnName, reportExplanation, reportHeadName, reportName, reportRowName, reportTotalName } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { reportTexts } from '@balabaqsha/i18n/console/reports';
import { BarChart, Button, DateField, EmptyState, ErrorSummary, PageTitle, SelectField, Table, Tabs, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { periodOf, reportAddress, reportNamed } from '../reports/report-period.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled<{ name: (typeof REPORTS)[number] }>((locale, data) => (data === undefined ? reportTexts[locale].title : reportName(locale, data.name)));

/** One report on the officer's city for a period, and which of its columns is drawn; a period that is none is answered with what is wrong with it. */
export async function loader(args: LoaderFunctionArgs) {
  const name = reportNamed(args.params.report);
  if (name === null) throw new Response(null, { status: 404 });
  const query = new URL(args.request.url).searchParams;
  const period = periodOf(query, args.context.now);
  const call = staffApi(args).reports.report({ report: name, ...period });
  const fields = await call.then(() => ({}), (error: unknown) => args.context.refusalOf(error).fields);
  const wrong = (['from', 'to'] as const).find((each) => each in fields) ?? null;
  const drawn = REPORT_COLUMNS[name].find((each) => each === query.get('drawn')) ?? REPORT_COLUMNS[name][0];
  return { name, period, drawn, wrong, report: wrong === null ? await read(args, call) : null };
}

export default function Report() {
  const { name, period, drawn, wrong, report } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = reportTexts[locale];
  const fileAddress = (format: 'csv' | 'xlsx'): string => reportAddress(name, period).replace('?', `/table.${format}?`);
  return (
    <>
      {wrong !== null && (
        <div className="mb-6">
          <ErrorSummary title={layoutTexts[locale].errorSummary} errors={[{ fieldId: wrong, text: t.badPeriod }]} />
        </div>
      )}
      <PageTitle lead={reportExplanation(locale, name)}>{reportName(locale, name)}</PageTitle>
      <div className="mb-5 space-y-5 print:hidden">
        <Tabs label={t.choose} items={REPORTS.map((each) => ({ href: reportAddress(each, period), label: reportName(locale, each), current: each === name }))} />
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <DateField key={`from ${period.from}`} name="from" label={t.from} defaultValue={period.from} required error={wrong === 'from' ? t.badPeriod : undefined} />
          <DateField key={`to ${period.to}`} name="to" label={t.to} defaultValue={period.to} required error={wrong === 'to' ? t.badPeriod : undefined} />
          <SelectField key={`${name} ${drawn}`} name="drawn" label={t.drawn} defaultValue={drawn} options={REPORT_COLUMNS[name].map((value) => ({ value, label: reportColumnName(locale, value) }))} />
          <Button variant="secondary">{t.show}</Button>
        </Form>
      </div>
      {report !== null && (
        <>
          <p className="mb-4 text-sm text-quiet">
            {formatDate(locale, report.from)} – {formatDate(locale, report.to)}. {t.madeAt}: {formatDateTime(locale, report.madeAt)}
          </p>
          {report.rows.length === 0 ? <EmptyState illustration="documents" title={t.empty} /> : <ReportTable {...report} drawn={drawn} />}
          <p className="mt-5 flex flex-wrap items-center gap-5 print:hidden">
            <TextLink href={fileAddress('xlsx')}>{t.xlsx}</TextLink>
            <TextLink href={fileAddress('csv')}>{t.csv}</TextLink>
            <Button type="button" variant="quiet" onClick={() => window.print()}>
              {t.print}
            </Button>
          </p>
        </>
      )}
    </>
  );
}

interface Line {
  name: string;
  cells: readonly (number | null)[];
  isTotal: boolean;
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function ReportTable({ report, rows, drawn }: NonNullable<Loaded['report']> & Pick<Loaded, 'drawn'>) {
  const locale = useLocale();
  const columns: readonly Loaded['drawn'][] = REPORT_COLUMNS[report];
  const at = columns.indexOf(drawn);
  const value = reportColumnName(locale, drawn);
  const text = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : formatNumber(locale, value, 1));
  const named: Line[] = rows.map(({ head, cells }) => ({ name: reportRowName(locale, head), cells, isTotal: false }));
  const total: Line = { name: reportTotalName(locale), cells: totalOf(report, rows), isTotal: true };
  return (
    <div className="space-y-6">
      <div className="max-w-3xl">
        <BarChart caption={value} labelHeader={reportHeadName(locale, report)} valueHeader={value} bars={named.map(({ name, cells }) => ({ key: name, label: <span className="block text-balance">{name}</span>, value: cells[at] ?? null, text: text(cells[at]) }))} />
      </div>
      <Table
        caption={reportName(locale, report)}
        captionHidden
        rows={[...named, total]}
        rowKey={({ name, isTotal }) => `${name}${isTotal ? ' total' : ''}`}
        columns={[
          { key: 'name', header: reportHeadName(locale, report), rowHeader: true, cell: ({ name, isTotal }) => (isTotal ? <strong>{name}</strong> : name) },
          ...columns.map((column, index) => ({
            key: column,
            header: reportColumnName(locale, column),
            numeric: true,
            cell: ({ cells, isTotal }: Line) => (isTotal ? <strong>{isInDays(column) ? '' : text(cells[index])}</strong> : text(cells[index])),
          })),
        ]}
      />
    </div>
  );
}
