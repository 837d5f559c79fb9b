import { hashPassword, newToken, newTotpSecret } from '@balabaqsha/auth';
import { insertMany, type WriteTx } from '@balabaqsha/db';
import { staff } from '@balabaqsha/db/schema';
import { DomainError, EMPLOYEE_COLUMNS, localDateOf, type CityId, type KindergartenId, type StaffId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { saveTableInput, tableFile, tableInput, TablePreview, tableSaved } from '../contract/registry-table.ts';
import type { Deps } from '../deps.ts';
import { asOwnPerson } from '../employees/add-employee.ts';
import { contactsSeal, requireOwnEmployee } from '../employees/employee-of-city.ts';
import { invite } from '../employees/invite.ts';
import { recordAudit } from '../record/index.ts';
import { lockRights } from '../staff-access/rights-of-others.ts';
import { insertFirstRoles } from '../staff-access/role-changes.ts';
import { employeeRows } from './employee-rows.ts';
import { judgeEmployees } from './judge-employees.ts';
import type { ChangedContacts } from './judge-present-employee.ts';
import { previewOf, readTable, whatIsSaved } from './table-text.ts';

type Input = z.output<typeof tableInput>;

/**
 * What a table of employees would add to the officer's city, and whose contacts it would change there, without doing it (S1). A
 * line is about the role that has its IIN, role, place and first day. The register is asked about each new employee.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, at `text` TABLE_MALFORMED, TABLE_COLUMNS, TABLE_TOO_LONG; REGISTER_UNAVAILABLE
 */
export async function previewEmployeeTable(deps: Deps, actor: Actor, input: Input): Promise<TablePreview> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.previewEmployeeTable');
  return previewOf(EMPLOYEE_COLUMNS, await judgeEmployees(deps, { staffId: officer.staffId, cityId }, readTable(deps.tables, EMPLOYEE_COLUMNS, input.text)));
}

/**
 * Adds the new employees of a table with their roles and invites each, and changes contacts of those who are there: all of it or
 * nothing, exactly as it was shown (S1, S2).
 * @throws DomainError as the preview; TABLE_WRONG while a line is wrong, TABLE_OUTDATED, CHANGE_NOTHING, LOGIN_TAKEN or IIN_TAKEN where
 * somebody was faster
 */
export async function saveEmployeeTable(deps: Deps, actor: Actor, input: z.output<typeof saveTableInput>): Promise<z.output<typeof tableSaved>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.saveEmployeeTable');
  const { added, changed } = whatIsSaved(await judgeEmployees(deps, { staffId: officer.staffId, cityId }, readTable(deps.tables, EMPLOYEE_COLUMNS, input.text)), input.seen ?? null);
  // Known to nobody; each sets a password of his own.
  const passwordHash = await hashPassword(newToken());
  const now = deps.clock.now();
  const people = added.map(({ input: given, person }) => ({ id: randomUUID() as StaffId, given, person }));
  return asOwnPerson(() =>
    deps.db.write(async (tx) => {
      await lockRights(tx);
      await insertMany(
        tx,
        staff,
        people.map(({ id, given: { login, phone, email }, person: { iin, surname, name, patronymic } }) => ({ id, login, iin, surname, name, patronymic, passwordHash, totpSecret: newTotpSecret(), active: true, phone, email, createdAt: now })),
      );
      await recordAudit(tx, now, officer, ...people.map(({ id }) => ({ action: 'employee.added', subject: { kind: 'staff', id } })));
      const roles = people.map(({ id, given: { role, kindergartenId, validFrom, validTo } }) => ({ staffId: id, role, cityId, kindergartenId: kindergartenId as KindergartenId | null, validFrom, validTo }));
      await insertFirstRoles(tx, now, officer, roles);
      await invite(tx, deps, now, officer, people.map(({ id, given: { login, phone, email, locale } }) => ({ staffId: id, login, phone, email, locale })));
      // An employee with several roles has several lines that say the same.
      const contacts = [...new Map(changed.map((each) => [each.staffId, each])).values()].sort((a, b) => (a.staffId < b.staffId ? -1 : 1));
      for (const each of contacts) await changeContactsAsShown(tx, cityId, each);
      await recordAudit(tx, now, officer, ...contacts.map(({ staffId }) => ({ action: 'employee.changed', subject: { kind: 'staff', id: staffId } })));
      return { added: people.length, changed: changed.length };
    }),
  );
}

/**
 * Changes where an employee's messages go, if nobody did since it was shown.
 * @throws DomainError TABLE_OUTDATED, FORBIDDEN where others answer for him too by now
 */
async function changeContactsAsShown(tx: WriteTx, cityId: CityId, { staffId, before, after }: ChangedContacts): Promise<void> {
  const [present] = await tx.select({ phone: staff.phone, email: staff.email }).from(staff).where(eq(staff.id, staffId)).for('no key update');
  if (present === undefined || contactsSeal(present) !== contactsSeal(before)) throw new DomainError('TABLE_OUTDATED');
  await requireOwnEmployee(tx, cityId, staffId);
  await tx.update(staff).set(after).where(eq(staff.id, staffId));
}

/**
 * The employees of the officer's city as such a table, with the roles that officers give. It holds IINs, so taking it out is
 * audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function exportEmployees(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof tableFile>> {
  const { cityId } = officerCalling(actor, 'staff.registry.exportEmployees');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const rows = await employeeRows(tx, cityId, localDateOf(now));
    await recordAudit(tx, now, actor, { action: 'staff.exported', subject: { kind: 'city', id: cityId }, details: { rows: rows.length } });
    return { text: deps.tables.write(EMPLOYEE_COLUMNS, rows.map(({ cells }) => cells)) };
  });
}
