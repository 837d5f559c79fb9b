import { formatNumber } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';
import { BarChart, Card, Disclosure, Icon, Table, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import type { Cell, StatisticsTable, TableName } from '../page/statistics-tables.ts';

/** A table of the statistics: its main column as bars, all of it behind a line to open, and as a file (P4). */
export function StatisticsCard({ name, table }: { name: TableName; table: StatisticsTable }) {
  const locale = useLocale();
  const t = statisticsTexts[locale];
  const inWords = (cell: Cell | undefined): string => (cell === null || cell === undefined ? t.few : formatNumber(locale, cell));
  const charted = table.columns[table.charted] ?? '';
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
      <p className="mb-2 text-sm text-quiet">{charted}</p>
      <BarChart
        caption={`${table.title}: ${charted}`}
        captionHidden
        labelHeader={table.head}
        valueHeader={charted}
        bars={table.rows.map(({ name: label, cells }) => ({ key: label, label, value: cells[table.charted] ?? null, text: inWords(cells[table.charted]) }))}
      />
      {table.columns.length > 1 && (
        <div className="mt-5">
          <Disclosure summary={t.allNumbers}>
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
      )}
    </Card>
  );
}
