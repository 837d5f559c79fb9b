import type { ContractDocument, DeadlineKind, InstructionLanguage, Locale, LocalDate, ReportName, ReportRow, ShownClause } from '@balabaqsha/domain';

/** Everything that stands in a contract (E3). */
export interface ContractContent {
  number: string;
  date: LocalDate;
  kindergarten: {
    name: string;
    bin: string;
    address: string;
    /** Who signs for it. */
    directorName: string;
    /** What he acts by, and the account; `null` where the kindergarten has given none. */
    requisites: { basis: string; account: string; bank: string; bic: string } | null;
  };
  guardian: { fullName: string; iin: string; address: string; phone: string };
  child: { fullName: string; iin: string; birthDate: LocalDate };
  group: { name: string; language: InstructionLanguage };
  voucherCode: string;
  startsOn: LocalDate;
  pickUpPersons: readonly { fullName: string; phone: string }[];
  healthNotes: string;
  /** The kindergarten's own clauses, in the language of the contract. They stand beside the fixed ones and replace none. */
  clauses: readonly ShownClause[];
}

/** Makes the contract's PDF. The same content gives the same bytes. */
export interface ContractRenderer {
  render(content: ContractContent, locale: Locale): Promise<Uint8Array>;
}

/** Everything that stands on a voucher (V12). */
export interface VoucherContent {
  code: string;
  applicationNumber: number;
  childName: string;
  issuedOn: LocalDate;
  /** Last day on which the voucher can be used, as it stands when the file is made; `null` once no deadline runs any more (E5). */
  validUntil: LocalDate | null;
  /** Address of the public check page. It must hold the code and nothing personal. */
  checkUrl: string;
}

/** Makes the voucher's PDF with its QR code (V12). The same content gives the same bytes. */
export interface VoucherRenderer {
  render(content: VoucherContent, locale: Locale): Promise<Uint8Array>;
}

/** Deadlines of one application for a calendar. Calendars are shared and synchronised: nothing personal goes into them. */
export interface DeadlineCalendarContent {
  applicationNumber: number;
  deadlines: readonly { kind: DeadlineKind; at: Date }[];
  /** When it is made, UTC. */
  madeAt: Date;
  /** Address of the application's card. */
  cardUrl: string;
}

/** Makes an iCalendar file (RFC 5545) of deadlines. */
export interface DeadlineCalendarWriter {
  write(content: DeadlineCalendarContent, locale: Locale): string;
}

/** A report on a city for a period of days, both included. */
export interface ReportContent {
  report: ReportName;
  city: Readonly<Record<Locale, string>>;
  from: LocalDate;
  to: LocalDate;
  /** UTC. */
  madeAt: Date;
  rows: readonly ReportRow[];
}

/** Makes a file of a report for spreadsheets, with a name and a type of its own. */
export interface ReportWriter {
  write(content: ReportContent, format: 'csv' | 'xlsx', locale: Locale): Promise<{ name: string; type: string; bytes: Uint8Array<ArrayBuffer> }>;
}

/** A child as a kindergarten's list shows him. */
export interface ListedChild {
  childName: string;
  birthDate: LocalDate;
  groupName: string;
  applicationNumber: number;
  contractNumber: string;
  enrolledOn: LocalDate;
  guardianName: string;
  /** E.164. */
  guardianPhone: string;
  /** Required documents that nobody attached, and those that are past their day. */
  missing: readonly ContractDocument[];
  expired: readonly ContractDocument[];
}

/** Makes an Excel file of a kindergarten's children. Whatever the cells hold, none of it is a formula. */
export interface ChildrenSheetWriter {
  write(children: readonly ListedChild[], locale: Locale): Promise<Uint8Array>;
}
