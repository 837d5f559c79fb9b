import { EMPLOYEE_COLUMNS, type EmployeeColumn, type ErrorCode, type StaffId, type TableLine } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { addEmployeeInput } from '../contract/employee-registry.ts';
import type { EmployeeRow } from './employee-rows.ts';
import { changedLine, type JudgedLine } from './table-text.ts';

interface Contacts {
  /** E.164. */
  phone: string | null;
  email: string | null;
}

/** Where an employee can be reached from now on, and where so far. */
export interface ChangedContacts {
  staffId: StaffId;
  before: Contacts;
  after: Contacts;
}

/** The columns that a table changes; the others say whom and which role a line is about. */
const CHANGEABLE: readonly EmployeeColumn[] = ['phone', 'email'];
/** The columns by which a line finds a role that is there. */
const FINDS = (['iin', 'role', 'kindergarten', 'first_day'] as const).map((column) => EMPLOYEE_COLUMNS.indexOf(column));

/** Lines with the same key are about the same role of the same employee. */
export function roleKey(cells: readonly string[]): string {
  return JSON.stringify(FINDS.map((column) => (cells[column] ?? '').replace(/\s/g, '').toUpperCase()));
}

/**
 * Judges a line about a role that is there: it may change where the employee can be reached, and nothing else.
 * @param refusal why this officer may not change his contacts; `null` where he may
 */
export function judgePresentEmployee(line: TableLine, row: EmployeeRow, input: z.output<typeof addEmployeeInput>, refusal: 'OWN_RIGHTS' | 'FORBIDDEN' | null): JudgedLine<never, ChangedContacts> {
  const { phone, email } = input;
  const said = line.cells.with(EMPLOYEE_COLUMNS.indexOf('phone'), phone).with(EMPLOYEE_COLUMNS.indexOf('email'), email ?? '');
  const changes = said.flatMap((after, column) => (isSame(after, row.cells[column] ?? '', column) ? [] : [{ column, before: row.cells[column] ?? '' }]));
  const fixed = changes.filter(({ column }) => !CHANGEABLE.some((each) => each === EMPLOYEE_COLUMNS[column]));
  const problems: { column: number | null; code: ErrorCode }[] = fixed.map(({ column }) => ({ column, code: 'TABLE_CELL_STAYS' }));
  if (refusal !== null && changes.length > 0) problems.push({ column: null, code: refusal });
  return changedLine(line, problems, changes, { staffId: row.staffId, before: { phone: row.phone, email: row.email }, after: { phone, email } });
}

/** Codes and digits are the same however they are typed. */
function isSame(after: string, before: string, column: number): boolean {
  const plain = (text: string): string => text.replace(/\s/g, '').toUpperCase();
  const isCode = (['iin', 'language', 'role', 'kindergarten'] as const).some((each) => each === EMPLOYEE_COLUMNS[column]);
  return isCode ? plain(after) === plain(before) : after === before;
}

/** Lines about one employee that name several phones or e-mails contradict each other: nobody knows which is meant. */
export function contradictions(judged: readonly JudgedLine<unknown, ChangedContacts>[], rows: readonly EmployeeRow[], reached: ReadonlyMap<number, StaffId>): Set<number> {
  const saying = new Map<StaffId, Set<string>>();
  for (const { line, makes } of judged) {
    const staffId = reached.get(line);
    if (staffId === undefined) continue;
    const row = rows.find((each) => each.staffId === staffId);
    const { phone, email } = makes?.after ?? { phone: row?.phone ?? null, email: row?.email ?? null };
    saying.set(staffId, (saying.get(staffId) ?? new Set()).add(JSON.stringify([phone, email])));
  }
  return new Set(judged.flatMap(({ line, makes }) => (makes !== null && (saying.get(makes.staffId)?.size ?? 0) > 1 ? [line] : [])));
}
