import { addDays, isLocalDate, localDateOf, REPORTS, type LocalDate, type ReportName } from '@balabaqsha/domain';

const YEAR_IN_DAYS = 365;

/** The report whose address this is, `/reports/waiting`. */
export function reportNamed(slug: string | undefined): ReportName | null {
  return REPORTS.find((each) => each.toLowerCase() === slug) ?? null;
}

/** The period in the address, both days included; the last year where there is none. */
export function periodOf(query: URLSearchParams, now: Date): { from: LocalDate; to: LocalDate } {
  const today = localDateOf(now);
  const day = (name: string, otherwise: LocalDate): LocalDate => {
    const text = query.get(name);
    return text !== null && isLocalDate(text) ? text : otherwise;
  };
  return { from: day('from', addDays(today, 1 - YEAR_IN_DAYS)), to: day('to', today) };
}

/** The address of a report for a period. */
export function reportAddress(report: ReportName, { from, to }: { from: LocalDate; to: LocalDate }): string {
  return `/reports/${report.toLowerCase()}?${new URLSearchParams({ from, to }).toString()}`;
}
