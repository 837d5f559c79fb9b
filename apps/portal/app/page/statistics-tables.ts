import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { correctionTypeName, formatMonth, formatMonthShort } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';

type Statistics = RouterOutputs['public']['statistics'];

/** A number, or `null` for fewer than five people (P4). */
export type Cell = number | null;

export interface StatisticsTable {
  title: string;
  /** What the numbers are of, where the title does not say it. */
  text?: string;
  /** How it is drawn: lying bars, columns side by side, a line through time, or seats that are free among all. */
  shape: 'bars' | 'columns' | 'line' | 'seats';
  /** Name of the first column and of those with numbers. */
  head: string;
  columns: readonly string[];
  /** The column that the chart draws. */
  charted: number;
  rows: readonly { name: string; short?: string; cells: readonly Cell[] }[];
}

export const TABLES = ['waiting', 'months', 'waits', 'districts', 'correction-types', 'birth-years'] as const;
export type TableName = (typeof TABLES)[number];

/** A table of the statistics, the same for the page and for its CSV. */
export function statisticsTable(locale: Locale, statistics: Statistics, name: TableName): StatisticsTable {
  const t = statisticsTexts[locale];
  switch (name) {
    case 'waiting':
      return {
        title: t.waitingByMonth,
        text: t.waitingByMonthText,
        shape: 'line',
        head: t.month,
        columns: [t.columnWaiting],
        charted: 0,
        rows: statistics.waitingByMonth.map(({ month, waiting }) => ({ name: formatMonth(locale, month), short: formatMonthShort(locale, month), cells: [waiting] })),
      };
    case 'months':
      return {
        title: t.byMonth,
        shape: 'columns',
        head: t.month,
        columns: [t.columnVouchers],
        charted: 0,
        rows: statistics.vouchersByMonth.map(({ month, vouchers }) => ({ name: formatMonth(locale, month), short: formatMonthShort(locale, month), cells: [vouchers] })),
      };
    case 'waits':
      return {
        title: t.waits,
        text: t.waitsText,
        shape: 'columns',
        head: t.wait,
        columns: [t.columnFamilies],
        charted: 0,
        rows: statistics.waits.map(({ from, to, families }) => ({ name: t.waitClass(from, to), short: t.waitClassShort(from, to), cells: [families] })),
      };
    case 'districts':
      return {
        title: t.byDistrict,
        shape: 'seats',
        head: t.district,
        columns: [t.columnFree, t.columnTaken, t.columnCapacity, t.columnKindergartens],
        charted: 0,
        rows: statistics.byDistrict.map((row) => ({ name: row.district[locale], cells: [row.freeSeats, row.capacity - row.freeSeats, row.capacity, row.kindergartens] })),
      };
    case 'correction-types':
      return {
        title: t.byCorrectionType,
        shape: 'bars',
        head: t.correctionType,
        columns: [t.columnWaiting, t.columnVouchers, t.columnEnrolled, t.columnFree],
        charted: 0,
        rows: statistics.byCorrectionType.map((row) => ({ name: correctionTypeName(locale, row.correctionType), cells: [row.waiting, row.vouchers, row.enrolled, row.freeSeats] })),
      };
    case 'birth-years':
      return {
        title: t.byBirthYear,
        shape: 'bars',
        head: t.birthYear,
        columns: [t.columnWaiting, t.columnEnrolled],
        charted: 0,
        rows: statistics.byBirthYear.map((row) => ({ name: String(row.birthYear), cells: [row.waiting, row.enrolled] })),
      };
  }
}
