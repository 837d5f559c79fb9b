import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { correctionTypeName, formatMonth } from '@balabaqsha/i18n';
import { statisticsTexts } from '@balabaqsha/i18n/portal/statistics';

/** A table of the statistics; a cell is `null` where fewer than five people stand behind it (P4). */
export interface StatisticsTable {
  title: string;
  /** Name of the first column and of those with numbers. */
  head: string;
  columns: readonly string[];
  /** Which of the columns with numbers is drawn. */
  drawn: number;
  rows: readonly { name: string; cells: readonly (number | null)[] }[];
}

export const STATISTICS_TABLES = ['correction-types', 'birth-years', 'districts', 'months'] as const;

/** One table of the statistics in the page's language. */
export function statisticsTable(locale: Locale, statistics: RouterOutputs['public']['statistics'], name: (typeof STATISTICS_TABLES)[number]): StatisticsTable {
  const t = statisticsTexts[locale];
  switch (name) {
    case 'correction-types':
      return {
        title: t.byCorrectionType,
        head: t.correctionType,
        columns: [t.columnWaiting, t.columnVouchers, t.columnEnrolled, t.columnFree],
        drawn: 0,
        rows: statistics.byCorrectionType.map((row) => ({ name: correctionTypeName(locale, row.correctionType), cells: [row.waiting, row.vouchers, row.enrolled, row.freeSeats] })),
      };
    case 'birth-years':
      return {
        title: t.byBirthYear,
        head: t.birthYear,
        columns: [t.columnWaiting, t.columnEnrolled],
        drawn: 0,
        rows: statistics.byBirthYear.map((row) => ({ name: String(row.birthYear), cells: [row.waiting, row.enrolled] })),
      };
    case 'districts':
      return {
        title: t.byDistrict,
        head: t.district,
        columns: [t.columnKindergartens, t.columnCapacity, t.columnFree],
        drawn: 2,
        rows: statistics.byDistrict.map((row) => ({ name: row.district[locale], cells: [row.kindergartens, row.capacity, row.freeSeats] })),
      };
    case 'months':
      return {
        title: t.byMonth,
        head: t.month,
        columns: [t.columnVouchers],
        drawn: 0,
        rows: statistics.vouchersByMonth.map((row) => ({ name: formatMonth(locale, row.month), cells: [row.vouchers] })),
      };
  }
}
