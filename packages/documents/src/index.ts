export { contractRenderer } from './contract/contract-renderer.ts';
export { writeCsv } from './csv/csv.ts';
export type { CsvValue } from './csv/csv.ts';
export { voucherPdf } from './voucher/voucher-pdf.ts';
export type { VoucherContent } from './voucher/voucher-pdf.ts';
