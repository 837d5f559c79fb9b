export { childrenSheetWriter } from './children/children-sheet.ts';
export { deadlineCalendarWriter } from './calendar/deadline-calendar.ts';
export { contractRenderer } from './contract/contract-renderer.ts';
export { writeCsv } from './csv/csv.ts';
export type { CsvValue } from './csv/csv.ts';
export { ownDataRenderer } from './own-data/own-data-renderer.ts';
export { reportWriter } from './report/report-writer.ts';
export { voucherRenderer } from './voucher/voucher-renderer.ts';
export { writeXlsx, type XlsxColumn, type XlsxValue } from './xlsx/xlsx.ts';
