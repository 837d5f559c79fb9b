import { formatNumber } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';
import { BarChart, Card, Disclosure, Icon, Table, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import type { Cell, StatisticsTable, TableName } from '../page/statistics-tables.ts';
import { ColumnChart } from './column-chart.tsx';
import { LineChart } from './line-chart.tsx';
import { SeatsChart } from './seats-chart.tsx';

/** A table of the statistics: drawn, behind a line to open, and as a file (P4). */
export function StatisticsCard({ name, table }: { name: TableName; table: StatisticsTable }) {
  const locale = useLocale();
  const t = statisticsTexts[locale];
  const inWords = (cell: Cell | undefined): string => (cell === null || cell === undefined ? t.few : formatNumber(locale, cell));
  return (
    <Card
      id={name}
      title={table.title}
      aside={
        <TextLink href={`/statistics/${name}.csv`} aria-label={`${t.download}: ${table.title}`} className="inline-flex items-center gap-1.5">
          <Icon name="download" size="size-5" />
          {t.download}
        </TextLink>
      }
    >
      {table.text !== undefined && <p className="mb-3 text-sm text-quiet">{table.text}</p>}
      <Drawn table={table} inWords={inWords} />
      <div className="mt-5">
        <Disclosure summary={t.table}>
          <Table
            caption={table.title}
            captionHidden
            rows={table.rows}
            rowKey={(row) => row.name}
            columns={[
              { key: 'name', header: table.head, rowHeader: true, cell: (row) => row.name },
              ...table.columns.map((header, index) => ({ key: header, header, numeric: true, cell: ({ cells }: StatisticsTable['rows'][number]) => inWords(cells[index]) })),
            ]}
          />
        </Disclosure>
      </div>
    </Card>
  );
}

function Drawn({ table, inWords }: { table: StatisticsTable; inWords: (cell: Cell | undefined) => string }) {
  const locale = useLocale();
  const t = statisticsTexts[locale];
  const { title, head, columns, charted, rows, shape } = table;
  const values = rows.map(({ name, short, cells }) => ({ key: name, short: short ?? name, value: cells[charted] ?? null, text: inWords(cells[charted]) }));
  const label = t.chart(title, values[0]?.text ?? '', values.at(-1)?.text ?? '');
  switch (shape) {
    case 'line':
      return <LineChart label={label} points={values} />;
    case 'columns':
      return <ColumnChart label={label} points={values} />;
    case 'seats':
      return (
        <SeatsChart
          rows={rows.map(({ name, cells: [free, taken] }) => ({ name, free: free ?? 0, taken: taken ?? 0 }))}
          words={{ free: columns[0] ?? '', taken: columns[1] ?? '' }}
          number={(n) => formatNumber(locale, n)}
        />
      );
    case 'bars': {
      const measure = columns[charted] ?? '';
      return (
        <>
          <p className="mb-2 text-sm text-quiet">{measure}</p>
          <BarChart caption={`${title}: ${measure}`} captionHidden labelHeader={head} valueHeader={measure} bars={values.map(({ key, value, text }) => ({ key, label: key, value, text }))} />
        </>
      );
    }
  }
}
