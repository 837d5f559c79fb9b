import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { correctionTypeName, formatMonth } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';

type Statistics = RouterOutputs['public']['statistics'];

/** A number, or `null` for fewer than five people (P4). */
export type Cell = number | null;

export interface StatisticsTable {
  title: string;
  /** Name of the first column and of those with numbers. */
  head: string;
  columns: readonly string[];
  /** The column that the chart draws. */
  charted: number;
  rows: readonly { name: string; cells: readonly Cell[] }[];
}

export const TABLES = ['correction-types', 'birth-years', 'districts', 'months'] as const;
export type TableName = (typeof TABLES)[number];

/** A table of the statistics, the same for the page and for its CSV. */
export function statisticsTable(locale: Locale, statistics: Statistics, name: TableName): StatisticsTable {
  const t = statisticsTexts[locale];
  switch (name) {
    case 'correction-types':
      return {
        title: t.byCorrectionType,
        head: t.correctionType,
        columns: [t.columnWaiting, t.columnVouchers, t.columnEnrolled, t.columnFree],
        charted: 0,
        rows: statistics.byCorrectionType.map((row) => ({ name: correctionTypeName(locale, row.correctionType), cells: [row.waiting, row.vouchers, row.enrolled, row.freeSeats] })),
      };
    case 'birth-years':
      return { title: t.byBirthYear, head: t.birthYear, columns: [t.columnWaiting, t.columnEnrolled], charted: 0, rows: statistics.byBirthYear.map((row) => ({ name: String(row.birthYear), cells: [row.waiting, row.enrolled] })) };
    case 'districts':
      return {
        title: t.byDistrict,
        head: t.district,
        columns: [t.columnKindergartens, t.columnCapacity, t.columnFree],
        charted: 2,
        rows: statistics.byDistrict.map((row) => ({ name: row.district[locale], cells: [row.kindergartens, row.capacity, row.freeSeats] })),
      };
    case 'months':
      return { title: t.byMonth, head: t.month, columns: [t.columnVouchers], charted: 0, rows: statistics.vouchersByMonth.map((row) => ({ name: formatMonth(locale, row.month), cells: [row.vouchers] })) };
  }
}
