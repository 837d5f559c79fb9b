import { isInDays, REPORT_COLUMNS, totalOf, type Locale } from '@balabaqsha/domain';
import { formatDateShort, reportColumnName, reportHeadName, reportName, reportRowName, reportTotalName } from '@balabaqsha/i18n';
import type { ReportContent, ReportWriter } from '@balabaqsha/services/ports';
import { writeCsv } from '../csv/csv.ts';
import { writeXlsx } from '../xlsx/xlsx.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Makes files of reports for spreadsheets: the table with its total, under the report's name, the city's and the period. */
export function reportWriter(): ReportWriter {
  return {
    async write(content, format, locale) {
      const name = [reportName(locale, content.report), content.city[locale], `${formatDateShort(content.from)}–${formatDateShort(content.to)}`].join(', ');
      const bytes = format === 'csv' ? new TextEncoder().encode(csvOf(content, locale)) : await xlsxOf(content, locale);
      return { name: `${name}.${format}`, type: TYPES[format], bytes };
    },
  };
}

function csvOf(content: ReportContent, locale: Locale): string {
  return writeCsv([reportHeadName(locale, content.report), ...REPORT_COLUMNS[content.report].map((column) => reportColumnName(locale, column))], linesOf(content, locale));
}

function xlsxOf(content: ReportContent, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const columns = REPORT_COLUMNS[content.report].map((column) => ({ header: reportColumnName(locale, column), looks: isInDays(column) ? ('days' as const) : ('count' as const) }));
  return writeXlsx(reportName(locale, content.report), [{ header: reportHeadName(locale, content.report) }, ...columns], linesOf(content, locale));
}

function linesOf({ report, rows }: ReportContent, locale: Locale): [string, ...(number | null)[]][] {
  const lines = rows.map(({ head, cells }): [string, ...(number | null)[]] => [reportRowName(locale, head), ...cells]);
  return [...lines, [reportTotalName(locale), ...totalOf(report, rows)]];
}
