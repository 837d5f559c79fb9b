import { openStaffSession, staffActorOf } from '@balabaqsha/auth';
import { audit, staff, staffRole } from '@balabaqsha/db/schema';
import { addDays, localDateOf, type LocalDate, type StaffId } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { refusalCode } from '../scenario/index.ts';
import { employeePage, endRole, endSessions, giveRole, listEmployees, prolongRole } from './index.ts';

let deps: TestDeps;
let city: CityData;
let administrator: StaffActor;
let employee: StaffActor;
let today: LocalDate;
beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId, surname: 'АХМЕТОВА' });
  employee = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  today = localDateOf(deps.clock.now());
});
afterEach(() => deps.close());

const signedIn = async (staffId: StaffId) => {
  const { token } = await deps.db.write((tx) => openStaffSession(tx, staffId, { at: deps.clock.now(), userAgent: 'test' }));
  return { roles: async () => { const actor = await staffActorOf(deps.db, deps.clock, token); return actor.kind === 'staff' ? actor.roles.map(({ role }) => role) : 'signed out'; } };
};
const roleOf = async ({ staffId }: StaffActor, role = employee.roles[0]?.role ?? 'CITY_OFFICER') => {
  const [row] = await deps.db.read((tx) => tx.select({ id: staffRole.id }).from(staffRole).where(and(eq(staffRole.staffId, staffId), eq(staffRole.role, role))));
  if (row === undefined) throw new Error('no such role');
  return row.id;
};
const support = (given: Partial<Parameters<typeof giveRole>[2]> = {}) =>
  ({ staffId: employee.staffId, role: 'SUPPORT_OPERATOR' as const, cityId: city.cityId, kindergartenId: null, validFrom: today, validTo: null, ...given });

describe('S1 an administrator gives roles with their days', () => {
  it('from today on, and the session that is open has it with the next call', async () => {
    const { roles } = await signedIn(employee.staffId);
    expect(await roles()).toEqual(['CITY_OFFICER']);
    await giveRole(deps, administrator, support());
    // Of two that began on one day either may come first.
    expect([...(await roles())].toSorted()).toEqual(['CITY_OFFICER', 'SUPPORT_OPERATOR']);
  });

  it('for days to come: the clock alone begins and ends it', async () => {
    const { roles } = await signedIn(employee.staffId);
    await giveRole(deps, administrator, support({ validFrom: addDays(today, 1), validTo: addDays(today, 1) }));
    expect(await roles()).toEqual(['CITY_OFFICER']);
    deps.clock.advanceBy({ days: 1 });
    expect(await roles()).toContain('SUPPORT_OPERATOR');
    deps.clock.advanceBy({ days: 1 });
    expect(await roles()).toEqual(['CITY_OFFICER']);
  });

  it('not twice on the same days, not for days that are over, not at a kindergarten of another city', async () => {
    await giveRole(deps, administrator, support({ validTo: addDays(today, 5) }));
    expect(await refusalCode(giveRole(deps, administrator, support({ validFrom: addDays(today, 5) })))).toBe('ROLE_HELD');
    await giveRole(deps, administrator, support({ validFrom: addDays(today, 6) }));
    expect(await refusalCode(giveRole(deps, administrator, support({ validFrom: addDays(today, -1) })))).toBe('DATE_IN_PAST');
    const elsewhere = (await addCity(deps)).kindergartens[0]?.id ?? null;
    expect(await refusalCode(giveRole(deps, administrator, support({ role: 'KINDERGARTEN_CLERK', kindergartenId: elsewhere })))).toBe('NOT_FOUND');
  });

  it('nobody gives himself a role, nor takes one from himself', async () => {
    expect(await refusalCode(giveRole(deps, administrator, support({ staffId: administrator.staffId })))).toBe('OWN_RIGHTS');
    const own = await roleOf(administrator, 'ADMINISTRATOR');
    expect(await refusalCode(endRole(deps, administrator, { id: own }))).toBe('OWN_RIGHTS');
    expect(await refusalCode(prolongRole(deps, administrator, { id: own, validTo: today }))).toBe('OWN_RIGHTS');
  });

  it('others may not, and learn nothing of what there is', async () => {
    const auditor = await addStaff(deps, { role: 'AUDITOR', cityId: city.cityId });
    const id = await roleOf(employee);
    for (const call of [giveRole(deps, auditor, support()), endRole(deps, auditor, { id }), prolongRole(deps, auditor, { id, validTo: null }), employeePage(deps, auditor, { id: employee.staffId }), listEmployees(deps, auditor, {})]) {
      expect(await refusalCode(call)).toBe('FORBIDDEN');
    }
  });
});

describe('S1 a role ends', () => {
  it('at once: the open session is refused at its next call', async () => {
    const { roles } = await signedIn(employee.staffId);
    deps.clock.advanceBy({ days: 3 });
    await endRole(deps, administrator, { id: await roleOf(employee) });
    expect(await roles()).toEqual([]);
    expect(await refusalCode(endRole(deps, administrator, { id: await roleOf(employee) }))).toBe('STATE_CHANGED');
    expect((await listEmployees(deps, administrator, { withoutRole: true })).rows.map(({ id }) => id)).toEqual([employee.staffId]);
  });

  it('also on its first day, and the audit log knows what it was (S5)', async () => {
    await endRole(deps, administrator, { id: await roleOf(employee) });
    expect((await employeePage(deps, administrator, { id: employee.staffId })).roles).toMatchObject([{ role: 'CITY_OFFICER', state: 'ENDED' }]);
    const [row] = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.action, 'role.ended')));
    expect(row?.details).toMatchObject({ role: 'CITY_OFFICER', from: today });
  });

  it('at the end of a day that can be moved', async () => {
    const id = await roleOf(employee);
    await prolongRole(deps, administrator, { id, validTo: addDays(today, 1) });
    await prolongRole(deps, administrator, { id, validTo: addDays(today, 2) });
    expect(await refusalCode(prolongRole(deps, administrator, { id, validTo: addDays(today, -1) }))).toBe('DATE_IN_PAST');
    const { roles } = await signedIn(employee.staffId);
    deps.clock.advanceBy({ days: 2 });
    expect(await roles()).toEqual(['CITY_OFFICER']);
    deps.clock.advanceBy({ days: 1 });
    expect(await roles()).toEqual([]);
    expect(await refusalCode(prolongRole(deps, administrator, { id, validTo: null }))).toBe('STATE_CHANGED');
  });
});

describe('S1 somebody stays an administrator', () => {
  it('two who end each other’s role in one moment do not both succeed', async () => {
    const other = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
    const [his, own] = [await roleOf(other, 'ADMINISTRATOR'), await roleOf(administrator, 'ADMINISTRATOR')];
    const answers = await Promise.allSettled([endRole(deps, administrator, { id: his }), endRole(deps, other, { id: own })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('one whose role has an end does not count', async () => {
    const other = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
    await prolongRole(deps, other, { id: await roleOf(administrator, 'ADMINISTRATOR'), validTo: addDays(today, 30) });
    expect(await refusalCode(prolongRole(deps, administrator, { id: await roleOf(other, 'ADMINISTRATOR'), validTo: addDays(today, 60) }))).toBe('LAST_ADMINISTRATOR');
  });

  it('the database holds it too', async () => {
    const last = eq(staffRole.staffId, administrator.staffId);
    await expect(deps.db.write((tx) => tx.update(staffRole).set({ validTo: today }).where(last))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.delete(staffRole).where(last))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.update(staff).set({ active: false }).where(eq(staff.id, administrator.staffId)))).rejects.toThrow();
    await deps.db.write((tx) => tx.update(staff).set({ active: false }).where(eq(staff.id, employee.staffId)));
  });
});

describe('S2 sessions of employees', () => {
  it('say when they were last seen, and end one by one or all at once', async () => {
    const [first, second] = [await signedIn(employee.staffId), await signedIn(employee.staffId)];
    expect((await employeePage(deps, administrator, { id: employee.staffId })).sessions.map(({ lastSeenAt }) => lastSeenAt)).toEqual([null, null]);
    await first.roles();
    const { sessions } = await employeePage(deps, administrator, { id: employee.staffId });
    const seen = sessions.find(({ lastSeenAt }) => lastSeenAt !== null);
    expect(seen?.lastSeenAt).toEqual(deps.clock.now());
    const one = { staffId: employee.staffId, sessionId: seen?.id };
    await endSessions(deps, administrator, one);
    expect(await first.roles()).toBe('signed out');
    expect(await second.roles()).toEqual(['CITY_OFFICER']);
    expect(await refusalCode(endSessions(deps, administrator, one))).toBe('STATE_CHANGED');
    await endSessions(deps, administrator, { staffId: employee.staffId });
    expect(await second.roles()).toBe('signed out');
  });

  it('are found by a part of a name or a login', async () => {
    expect((await listEmployees(deps, administrator, { search: 'ахмет' })).rows.map(({ id }) => id)).toEqual([administrator.staffId]);
    expect((await listEmployees(deps, administrator, {})).rows).toHaveLength(2);
  });

  it('are found without a Kazakh keyboard (P3), and all of them are in reach, a page at a time', async () => {
    const { staffId } = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId, surname: 'ҚАЛИЕВА' });
    expect((await listEmployees(deps, administrator, { search: 'Калиева' })).rows.map(({ id }) => id)).toEqual([staffId]);
    for (let each = 0; each < 55; each += 1) await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: Awaited<ReturnType<typeof listEmployees>> = await listEmployees(deps, administrator, { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([58, 58]);
  });
});
