import { Link } from '@remix-run/react';
import { createColumnHelper, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { tablesTexts } from '@balabaqsha/i18n/console/tables';
import { classNames, linkClass } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { nextOrder, sortOf, type List, type ListOrder } from './list.ts';
import { SortLink } from './sort-link.tsx';
import { ROW_LINK, useRowKeys } from './use-row-keys.ts';

/** A column of a list, declared once. */
export interface ListColumn<Row> {
  key: string;
  /** Its name, in the header and in the choice of columns. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, under one another. */
  numeric?: boolean;
  /** The cell that names its row for screen readers. */
  rowHeader?: boolean;
  /** Where the row leads: the cell is a link that the arrows find. */
  href?: (row: Row) => string;
  /** The name is for screen readers alone: a column of buttons. */
  headerHidden?: boolean;
  className?: string;
}

interface ListTableProps<Row, Column extends string, Order extends string> {
  caption: string;
  list: List<Column>;
  columns: readonly ListColumn<Row>[];
  /** Of those that can be chosen. */
  shown: readonly Column[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  order?: ListOrder<string, Order>;
}

/** A page of a list. The header stays in sight; where rows lead somewhere, arrows go along them. */
export function ListTable<Row, Column extends string, Order extends string = never>({ caption, list, columns, shown, rows, rowKey, order }: ListTableProps<Row, Column, Order>) {
  const t = tablesTexts[useLocale()];
  const onKeyDown = useRowKeys();
  const byKey = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns]);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<Row>();
    return columns.map(({ key, header }) => helper.display({ id: key, header }));
  }, [columns]);
  const visible = Object.fromEntries(list.columns.map((column) => [column, shown.includes(column)]));
  const table = useReactTable({
    data: rows as Row[],
    columns: definitions,
    getCoreRowModel: getCoreRowModel(),
    getRowId: rowKey,
    state: { columnVisibility: visible },
    manualSorting: true,
    manualPagination: true,
  });
  const offeredOf = (key: string) => order?.offered[key];
  const looksOf = (key: string): string => {
    const column = byKey.get(key);
    return classNames('cell', column?.numeric && 'text-right', column?.className);
  };
  return (
    <>
      <div className="card scrolls-sideways max-h-[calc(100vh-6rem)] scroll-pt-16 overflow-auto" role="region" aria-label={caption} tabIndex={0} onKeyDown={onKeyDown}>
        <table className="w-full border-collapse text-left text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id }) => {
                  const offered = offeredOf(id);
                  const sort = order === undefined ? undefined : sortOf(offered, order.current);
                  const name = byKey.get(id)?.header;
                  return (
                    <th key={id} scope="col" aria-sort={sort} className={classNames(looksOf(id), 'sticky top-0 z-10 bg-surface align-bottom font-medium text-quiet shadow-[inset_0_-1px_0_var(--color-line)]')}>
                      {order === undefined || offered === undefined ? (
                        <span className={byKey.get(id)?.headerHidden === true ? 'sr-only' : undefined}>{name}</span>
                      ) : (
                        <SortLink to={order.addressOf(nextOrder(offered, order.current))} sorted={sort === 'none' || sort === undefined ? null : sort} searched={order.searched ?? null}>
                          <span className="whitespace-nowrap">{name}</span>
                        </SortLink>
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-0 focus-within:bg-accent-tint hover:bg-wash">
                {row.getVisibleCells().map(({ id, column }) => {
                  const declared = byKey.get(column.id);
                  // As a value and not as a component of the table's: a column that is declared anew keeps its cells, and with them the focus.
                  const content = declared?.cell(row.original);
                  const shownAs =
                    declared?.href === undefined ? (
                      content
                    ) : (
                      <Link to={declared.href(row.original)} className={linkClass} tabIndex={row.index === 0 ? 0 : -1} {...{ [ROW_LINK]: '' }}>
                        {content}
                      </Link>
                    );
                  return declared?.rowHeader === true ? (
                    <th key={id} scope="row" className={classNames(looksOf(column.id), 'align-top font-medium')}>
                      {shownAs}
                    </th>
                  ) : (
                    <td key={id} className={classNames(looksOf(column.id), 'align-top')}>
                      {shownAs}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {columns.some(({ href }) => href !== undefined) && <p className="mt-3 text-xs text-quiet max-lg:hidden">{t.keys}</p>}
    </>
  );
}
