export { deadlineCalendarWriter } from './calendar/deadline-calendar.ts';
export { contractRenderer } from './contract/contract-renderer.ts';
export { writeCsv } from './csv/csv.ts';
export type { CsvValue } from './csv/csv.ts';
export { voucherRenderer } from './voucher/voucher-renderer.ts';
