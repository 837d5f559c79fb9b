import { Link } from '@remix-run/react';
import { createColumnHelper, flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import type { ApplicationFilter, Locale } from '@balabaqsha/domain';
import { applicationStateText, archiveReasonText, correctionTypeName, formatDateShort, formatNumber, languageName } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/console/applications';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { applicationTone, classNames, linkClass, Tag } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { SortLink } from '../components/sort-link.tsx';
import { ROW_LINK, useRowKeys } from '../components/use-row-keys.ts';
import type { ApplicationRow } from '../live/applications.ts';
import { useLocale } from '../page/page-data.ts';
import { APPLICATION_COLUMNS, type ApplicationColumn } from './columns.ts';
import { applicationsAddress, ORDERS, type Order } from './search.ts';

interface ApplicationsTableProps {
  rows: readonly ApplicationRow[];
  columns: readonly ApplicationColumn[];
  filter: ApplicationFilter;
}

/** Columns that the rows can be ordered by: the order that a press brings, and the one that the next press brings. */
const SORTABLE: Partial<Record<ApplicationColumn, readonly [first: Order, other: Order]>> = { sent: ['newest', 'oldest'], conclusion: ['endsSoon', 'endsLate'] };

const helper = createColumnHelper<ApplicationRow>();

/** The applications of a page. The header stays in sight; arrows lead along the rows. */
export function ApplicationsTable({ rows, columns, filter }: ApplicationsTableProps) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const onKeyDown = useRowKeys();
  const definitions = useMemo(() => definitionsIn(locale), [locale]);
  const visible = Object.fromEntries(APPLICATION_COLUMNS.map((column) => [column, columns.includes(column)]));
  const table = useReactTable({
    data: rows as ApplicationRow[],
    columns: definitions,
    getCoreRowModel: getCoreRowModel(),
    getRowId: ({ number }) => String(number),
    state: { columnVisibility: visible },
    manualSorting: true,
    manualPagination: true,
  });
  return (
    <>
      <div className="card max-h-[calc(100vh-6rem)] overflow-auto" role="region" aria-label={t.caption} tabIndex={0} onKeyDown={onKeyDown}>
        <table className="w-full border-collapse text-left text-sm">
          <caption className="sr-only">{t.caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column, getContext }) => (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={sortOf(id, filter)}
                    className={classNames('cell sticky top-0 z-10 bg-surface align-bottom font-medium text-quiet shadow-[inset_0_-1px_0_var(--color-line)]', isNumeric(id) && 'text-right')}
                  >
                    <ColumnName column={id} filter={filter}>
                      {flexRender(column.columnDef.header, getContext())}
                    </ColumnName>
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-0 focus-within:bg-accent-tint hover:bg-wash">
                {row.getVisibleCells().map(({ id, column, getContext }) =>
                  column.id === 'number' ? (
                    <th key={id} scope="row" className="cell align-top font-medium whitespace-nowrap">
                      <Link to={`/applications/${row.id}`} className={linkClass} tabIndex={row.index === 0 ? 0 : -1} {...{ [ROW_LINK]: '' }}>
                        {flexRender(column.columnDef.cell, getContext())}
                      </Link>
                    </th>
                  ) : (
                    <td key={id} className={classNames('cell align-top', isNumeric(column.id) && 'text-right')}>
                      {flexRender(column.columnDef.cell, getContext())}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-xs text-quiet max-lg:hidden">{t.keys}</p>
    </>
  );
}

const isNumeric = (column: string): boolean => column === 'place' || column === 'year';

/** What assistive technology is told of a column that can be ordered by. */
function sortOf(column: string, { sort, descending }: ApplicationFilter): 'ascending' | 'descending' | 'none' | undefined {
  const orders = SORTABLE[column as ApplicationColumn];
  if (orders === undefined) return undefined;
  if (ORDERS[orders[0]].sort !== sort) return 'none';
  return descending ? 'descending' : 'ascending';
}

/** The name of a column; where it can be ordered by, a link to that order of the same search. */
function ColumnName({ column, filter, children }: { column: string; filter: ApplicationFilter; children: ReactNode }) {
  const orders = SORTABLE[column as ApplicationColumn];
  if (orders === undefined) return children;
  const [first, other] = orders;
  const isIt = ORDERS[first].sort === filter.sort;
  const next = isIt && ORDERS[first].descending === filter.descending ? other : first;
  return (
    <SortLink to={applicationsAddress({ ...filter, ...ORDERS[next] })} sorted={isIt ? (filter.descending ? 'descending' : 'ascending') : null}>
      <span className="whitespace-nowrap">{children}</span>
    </SortLink>
  );
}

function definitionsIn(locale: Locale) {
  const { columns: t, otherLanguageSuits } = applicationsTexts[locale];
  const number = (n: number): string => formatNumber(locale, n);
  return [
    helper.accessor('number', { id: 'number', header: t.number, cell: ({ getValue }) => `№ ${getValue()}` }),
    helper.accessor('childName', { id: 'child', header: t.child }),
    helper.accessor('correctionType', { id: 'type', header: t.type, cell: ({ getValue }) => correctionTypeName(locale, getValue()) }),
    helper.accessor('birthYear', { id: 'year', header: t.year }),
    helper.accessor('state', {
      id: 'state',
      header: t.state,
      cell: ({ row: { original: { state, archiveReason } } }) => (
        <>
          <span className="block min-w-36">
            <Tag tone={applicationTone(state)}>{applicationStateText(locale, state, 'staff')}</Tag>
          </span>
          {archiveReason !== null && <span className="mt-1 block text-xs text-quiet">{archiveReasonText(locale, archiveReason, 'staff')}</span>}
        </>
      ),
    }),
    helper.accessor('place', {
      id: 'place',
      header: t.place,
      cell: ({ getValue }) => {
        const place = getValue();
        return place === null ? '' : <span className="whitespace-nowrap">{queueTexts[locale].place(number(place.position), number(place.of))}</span>;
      },
    }),
    helper.accessor('submittedAt', { id: 'sent', header: t.sent, cell: ({ getValue }) => <Instant at={getValue()} /> }),
    helper.accessor('conclusionValidUntil', { id: 'conclusion', header: t.conclusion, cell: ({ getValue }) => formatDateShort(getValue()) }),
    helper.accessor('kindergarten', { id: 'kindergarten', header: t.kindergarten, cell: ({ getValue }) => getValue()[locale] }),
    helper.accessor('language', {
      id: 'language',
      header: t.language,
      cell: ({ row: { original: { language, otherLanguageSuits: suits } } }) => (
        <>
          {languageName(locale, language)}
          {suits && <span className="block text-xs text-quiet">{otherLanguageSuits}</span>}
        </>
      ),
    }),
  ];
}
