import type { ChildrenSheetWriter, ContractRenderer, DeadlineCalendarWriter, OwnDataRenderer, ReportWriter, TableFiles, VoucherRenderer } from '@balabaqsha/services/ports';

/** A contract as its content in readable form: the same content gives the same bytes. */
export const plainContracts: ContractRenderer = {
  render: async (content, locale) => new TextEncoder().encode(`%PDF-1.7\n${locale} ${JSON.stringify(content)}\n%%EOF\n`),
};

/** A voucher as its content in readable form. */
export const plainVouchers: VoucherRenderer = {
  render: async (content, locale) => new TextEncoder().encode(`${locale} ${JSON.stringify(content)}`),
};

/** A calendar as its content in readable form. */
export const plainCalendars: DeadlineCalendarWriter = {
  write: (content, locale) => `${locale} ${JSON.stringify(content)}`,
};

/** What is kept about a guardian, in readable form. */
export const plainOwnData: OwnDataRenderer = {
  render: async (content, locale) => new TextEncoder().encode(`%PDF-1.7\n${locale} ${JSON.stringify(content)}\n%%EOF\n`),
};

/** A report as its content in readable form. */
export const plainReports: ReportWriter = {
  write: async (content, format, locale) => ({ name: `${content.report}.${format}`, type: 'text/plain', bytes: new TextEncoder().encode(`${locale} ${JSON.stringify(content)}`) }),
};

/** The children of a kindergarten, in readable form. */
export const plainChildrenSheets: ChildrenSheetWriter = {
  write: async (children, locale) => new TextEncoder().encode(`${locale} ${JSON.stringify(children)}`),
};

/** Tables whose cells are separated by semicolons and hold none. */
export const plainTables: TableFiles = {
  read: (text) => ({ kind: 'read', lines: text.split('\n').map((row, index) => ({ line: index + 1, cells: row.split(';') })) }),
  write: (header, rows) => [header, ...rows].map((cells) => cells.join(';')).join('\n'),
};
