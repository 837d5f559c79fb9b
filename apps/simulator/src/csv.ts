import type { ApplicationEvent, MonthRow, SimulationResult } from '@balabaqsha/domain';

/** Columns that count events, by name. */
const EVENT_COLUMNS: readonly (readonly [column: string, event: ApplicationEvent])[] = [
  ['sent', 'SENT'],
  ['confirmed', 'CONFIRMED'],
  ['rejected', 'REJECTED'],
  ['offered', 'VOUCHER_OFFERED'],
  ['accepted', 'VOUCHER_ACCEPTED'],
  ['declined', 'VOUCHER_DECLINED'],
  ['silent', 'VOUCHER_SILENCE'],
  ['restored', 'STOP_LIST_RESTORED'],
  ['stop_list_expired', 'STOP_LIST_EXPIRED'],
  ['extended', 'VOUCHER_EXTENDED'],
  ['not_enrolled', 'VOUCHER_NOT_ENROLLED'],
  ['enrolment_refused', 'ENROLMENT_REFUSED'],
  ['enrolled', 'ENROLLED'],
  ['disenrolled', 'DISENROLLED'],
  ['withdrawn', 'WITHDRAWN'],
  ['aged_out', 'AGED_OUT'],
];

/** A cell for RFC 4180: quoted where it has to be. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const table = (rows: readonly (readonly (string | number | null)[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const monthCells = (scenario: string, row: MonthRow) => [
  scenario, row.month, row.correctionType, ...EVENT_COLUMNS.map(([, event]) => row.events[event]), row.waiting, row.vouchersOut, row.enrolled, row.medianWaitDays,
];

/** A row for each scenario, month and correction type. */
export function monthsCsv(runs: readonly { name: string; result: SimulationResult }[]): string {
  const head = ['scenario', 'month', 'correction_type', ...EVENT_COLUMNS.map(([column]) => column), 'waiting', 'vouchers_out', 'enrolled_total', 'median_wait_days'];
  return table([head, ...runs.flatMap(({ name, result }) => result.months.map((row) => monthCells(name, row)))]);
}

/** A row for each scenario, lane and month. */
export function lanesCsv(runs: readonly { name: string; result: SimulationResult }[]): string {
  const head = ['scenario', 'month', 'correction_type', 'birth_year', 'waiting', 'arrivals', 'offers', 'departures'];
  const rows = runs.flatMap(({ name, result }) =>
    [...result.lanes].flatMap(([lane, months]) => months.map(({ month, waiting, arrivals, offers, departures }) => [name, month, ...lane.split(' '), waiting, arrivals, offers, departures])),
  );
  return table([head, ...rows]);
}
