import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { kindergarten, staff, staffRole } from '@balabaqsha/db/schema';
import { EMPLOYEE_COLUMNS, isDomainError, localDateOf, type CityId, type EmployeeColumn, type ErrorCode, type LocalDate, type StaffId, type TableLine } from '@balabaqsha/domain';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { addEmployeeInput } from '../contract/employee-registry.ts';
import type { Deps } from '../deps.ts';
import { isRoleOfOfficer } from '../employees/employee-of-city.ts';
import { checkedPerson } from '../employees/register-check.ts';
import type { RegisteredPerson } from '../ports/index.ts';
import { employeeRows, type EmployeeRow } from './employee-rows.ts';
import { contradictions, judgePresentEmployee, roleKey, type ChangedContacts } from './judge-present-employee.ts';
import { cellsKey, newLine, problemsOf, sameLine, wrongLine, type JudgedLine } from './table-text.ts';

/** A new employee as the form takes him and as the register writes him. */
export interface NewEmployee {
  input: z.output<typeof addEmployeeInput>;
  person: RegisteredPerson;
}

type Judged<New> = JudgedLine<New, ChangedContacts>;

interface Known {
  rows: EmployeeRow[];
  /** Employees for whom others answer too: their contacts are not this officer's to change. */
  others: Set<StaffId>;
  iins: Set<string>;
  logins: Set<string>;
  places: Map<string, string>;
}

/** Questions to the register that are on their way at once. */
const AT_ONCE = 10;

/**
 * Judges a table's lines: one judgement for the preview and for the change. The register is asked about each new employee, so
 * it is never called inside a transaction; what the database knows is asked again by the insert itself.
 * @throws DomainError REGISTER_UNAVAILABLE
 */
export async function judgeEmployees(deps: Deps, { staffId: officer, cityId }: { staffId: StaffId; cityId: CityId }, lines: readonly TableLine[]): Promise<Judged<NewEmployee>[]> {
  const today = localDateOf(deps.clock.now());
  const known = await deps.db.read((tx) => loadKnown(tx, cityId, today, lines));
  const present = new Set(known.rows.map(({ cells }) => cellsKey(cells)));
  const byRole = new Map(known.rows.map((row) => [roleKey(row.cells), row]));
  const reached = new Map(lines.flatMap(({ line, cells }): [number, StaffId][] => {
    const row = byRole.get(roleKey(cells));
    return row === undefined ? [] : [[line, row.staffId]];
  }));
  const first = lines.map((line) => (present.has(cellsKey(line.cells)) ? sameLine(line) : judgeLine(line, byRole.get(roleKey(line.cells)), known, { today, officer })));
  const judged: Judged<NewEmployee>[] = [];
  for (let start = 0; start < first.length; start += AT_ONCE) judged.push(...(await Promise.all(first.slice(start, start + AT_ONCE).map((line) => askRegister(deps, line)))));
  const wrong = contradictions(judged, known.rows, reached);
  return judged.map((line) => (wrong.has(line.line) ? wrongLine(line, [{ column: columnOf('phone'), code: 'TABLE_CONTRADICTS' }]) : line));
}

const columnOf = (column: EmployeeColumn): number => EMPLOYEE_COLUMNS.indexOf(column);
const cellOf = ({ cells }: Pick<TableLine, 'cells'>, column: EmployeeColumn): string => cells[columnOf(column)] ?? '';

async function loadKnown(tx: ReadTx, cityId: CityId, today: LocalDate, lines: readonly TableLine[]): Promise<Known> {
  const rows = await employeeRows(tx, cityId, today);
  const roles = await tx.select({ staffId: staffRole.staffId, role: staffRole.role, cityId: staffRole.cityId }).from(staffRole).where(isOneOf(staffRole.staffId, rows.map(({ staffId }) => staffId)));
  const others = new Set(roles.flatMap((held) => (held.cityId === cityId && isRoleOfOfficer(held.role) ? [] : [held.staffId])));
  const digits = lines.map((line) => cellOf(line, 'iin').replace(/\D/g, '')).filter((iin) => iin !== '');
  const logins = JSON.stringify(lines.map((line) => cellOf(line, 'login').toLowerCase()));
  const taken = await tx.select({ iin: staff.iin, login: staff.login }).from(staff).where(sql`${isOneOf(staff.iin, digits)} or lower(${staff.login}) in (select jsonb_array_elements_text(${logins}::jsonb))`);
  const places = await tx.select({ id: kindergarten.id, bin: kindergarten.bin }).from(kindergarten).where(and(eq(kindergarten.cityId, cityId), isNull(kindergarten.closedFrom)));
  return { rows, others, iins: new Set(taken.map(({ iin }) => iin)), logins: new Set(taken.map(({ login }) => login.toLowerCase())), places: new Map(places.map(({ id, bin }) => [bin, id])) };
}

function judgeLine(line: TableLine, row: EmployeeRow | undefined, { iins, logins, places, others }: Known, { today, officer }: { today: LocalDate; officer: StaffId }): Judged<NewEmployee['input']> {
  const cell = (column: EmployeeColumn): string => cellOf(line, column);
  const bin = cell('kindergarten').replace(/\D/g, '');
  const place = places.get(bin);
  if (bin !== '' && place === undefined) return wrongLine(line, [{ column: columnOf('kindergarten'), code: 'INVALID_VALUE' }]);
  const parsed = addEmployeeInput.safeParse({
    iin: cell('iin'), surname: cell('surname'), name: cell('name'), patronymic: cell('patronymic'), login: cell('login'), phone: cell('phone'), email: cell('email'), locale: cell('language').toLowerCase(),
    role: cell('role').toUpperCase(), kindergartenId: place ?? '', validFrom: cell('first_day'), validTo: cell('last_day'),
  });
  if (!parsed.success) return wrongLine(line, problemsOf(parsed.error, columnOfField));
  if (row !== undefined) return judgePresentEmployee(line, row, parsed.data, row.staffId === officer ? 'OWN_RIGHTS' : others.has(row.staffId) ? 'FORBIDDEN' : null);
  const { iin, login, validFrom } = parsed.data;
  const problems: { column: number; code: ErrorCode }[] = [];
  if (iins.has(iin)) problems.push({ column: columnOf('iin'), code: 'IIN_TAKEN' });
  if (logins.has(login.toLowerCase())) problems.push({ column: columnOf('login'), code: 'LOGIN_TAKEN' });
  if (validFrom < today) problems.push({ column: columnOf('first_day'), code: 'DATE_IN_PAST' });
  // Both belong to one, in the table too.
  iins.add(iin);
  logins.add(login.toLowerCase());
  return newLine(line, problems, parsed.data);
}

async function askRegister(deps: Deps, { adds: input, ...line }: Judged<NewEmployee['input']>): Promise<Judged<NewEmployee>> {
  if (input === null) return { ...line, adds: null };
  try {
    return { ...line, adds: { input, person: await checkedPerson(deps, input) } };
  } catch (error) {
    if (!isDomainError(error) || error.code === 'REGISTER_UNAVAILABLE') throw error;
    return wrongLine(line, [{ column: columnOfField(Object.keys(error.fields)[0] ?? ''), code: error.code }]);
  }
}

const FIELDS: Readonly<Record<string, EmployeeColumn>> = { locale: 'language', kindergartenId: 'kindergarten', validFrom: 'first_day', validTo: 'last_day' };

/** Most fields are filled by the column of their name. */
function columnOfField(field: string): number | null {
  const index = EMPLOYEE_COLUMNS.findIndex((column) => column === (FIELDS[field] ?? field));
  return index < 0 ? null : index;
}
