import type { CorrectionType } from '../codes/correction-types.ts';
import type { Locale } from '../codes/languages.ts';

/** What city officers report on, each for a period of days. */
export const REPORTS = ['WAITING', 'DISTRICTS', 'REVIEW', 'VOUCHERS', 'KINDERGARTENS', 'SEATS', 'REFUSALS'] as const;
export type ReportName = (typeof REPORTS)[number];

/**
 * What a column counts. People and things are whole numbers and add up; `days` are calendar days with one digit after the
 * point, a middle or a ninetieth percentile, and do not.
 */
export const REPORT_COLUMNS = {
  WAITING: ['waitingAtEnd', 'cameIn', 'vouchers', 'leftOtherwise'],
  DISTRICTS: ['waitingAtEnd', 'sent', 'vouchers', 'freeSeats'],
  REVIEW: ['confirmed', 'rejected', 'medianDays', 'slowDays', 'awaiting'],
  VOUCHERS: ['offered', 'used', 'silent', 'declined', 'notEnrolled', 'withdrawn', 'stillOut', 'medianDays'],
  KINDERGARTENS: ['requests', 'contractsSent', 'refused', 'medianDaysToContract', 'medianDaysToSign', 'overdue'],
  SEATS: ['groups', 'capacity', 'taken', 'freeSeats', 'enrolled', 'left'],
  REFUSALS: ['times'],
} as const satisfies Readonly<Record<ReportName, readonly string[]>>;
export type ReportColumn = (typeof REPORT_COLUMNS)[ReportName][number];

const IN_DAYS: ReadonlySet<ReportColumn> = new Set(['medianDays', 'slowDays', 'medianDaysToContract', 'medianDaysToSign']);

/** Whether the column's cells are days, which do not add up. */
export const isInDays = (column: ReportColumn): boolean => IN_DAYS.has(column);

type InThree = Readonly<Record<Locale, string>>;

/** Whom or what a row is about. */
export type ReportRowHead =
  | { kind: 'lane'; correctionType: CorrectionType; birthYear: number }
  | { kind: 'correctionType'; correctionType: CorrectionType }
  /** `YYYY-MM`. */
  | { kind: 'month'; month: string }
  /** A kindergarten or a district. */
  | { kind: 'named'; name: InThree }
  | { kind: 'reason'; of: 'REJECTION' | 'GUARDIANSHIP_REFUSAL' | 'ENROLMENT_REFUSAL' | 'DISENROLMENT'; text: InThree };

/** A cell for each of `REPORT_COLUMNS`; `null` where there is nothing to take a middle of. */
export interface ReportRow {
  head: ReportRowHead;
  cells: readonly (number | null)[];
}

/** The sum of each column that adds up; `null` for the others. */
export function totalOf(report: ReportName, rows: readonly ReportRow[]): (number | null)[] {
  return REPORT_COLUMNS[report].map((column, index) => (isInDays(column) ? null : rows.reduce((sum, { cells }) => sum + (cells[index] ?? 0), 0)));
}
