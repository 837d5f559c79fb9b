import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, under one another. */
  numeric?: boolean;
  /** The cell that names its row for screen readers. */
  rowHeader?: boolean;
  /** How the rows are ordered by this column; left out where they can't be. */
  sort?: 'ascending' | 'descending' | 'none';
  className?: string;
}

interface TableProps<Row> {
  /** What the table shows; read aloud, and seen unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** Marks one row as the open one. */
  isCurrent?: (row: Row) => boolean;
}

/**
 * A table that scrolls inside itself on narrow screens; it can then be reached and moved by keyboard, and an edge behind
 * which there are more columns has a shadow.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, isCurrent }: TableProps<Row>) {
  return (
    <div className="card scrolls-sideways overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className={captionHidden ? 'sr-only' : 'cell pt-4 pb-0 text-left text-lg font-semibold'}>{caption}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-quiet">
            {columns.map(({ key, header, numeric, sort, className }) => (
              <th key={key} scope="col" aria-sort={sort} className={classNames('cell align-bottom font-medium', numeric && 'text-right', className)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={isCurrent?.(row) ? 'true' : undefined} className="border-b border-line last:border-0 hover:bg-wash aria-current:bg-accent-tint">
              {columns.map(({ key, cell, numeric, rowHeader, className }) => {
                const looks = classNames('cell align-top', numeric && 'text-right', className);
                return rowHeader ? (
                  <th key={key} scope="row" className={classNames(looks, 'font-medium')}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={looks}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
