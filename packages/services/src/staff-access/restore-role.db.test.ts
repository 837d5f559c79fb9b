import { audit, roleEnding, staffRole } from '@balabaqsha/db/schema';
import { addDays, localDateOf, type LocalDate } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { endCityRole, registryEmployee, restoreCityRole } from '../employees/index.ts';
import { closeKindergarten } from '../kindergarten-registry/index.ts';
import { refusalCode } from '../scenario/index.ts';
import { employeePage, endRole, giveRole, restoreRole } from './index.ts';

let deps: TestDeps;
let city: CityData;
let administrator: StaffActor;
let clerk: StaffActor;
let kindergartenId: string;
/** Of the clerk's role, which has some days already. */
let roleId: string;
let today: LocalDate;
beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId, surname: 'АХМЕТОВА' });
  kindergartenId = city.kindergartens[0]?.id ?? '';
  clerk = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
  deps.clock.advanceBy({ days: 3 });
  today = localDateOf(deps.clock.now());
  roleId = (await rows())[0]?.id ?? '';
});
afterEach(() => deps.close());

const rows = () => deps.db.read((tx) => tx.select().from(staffRole).where(eq(staffRole.staffId, clerk.staffId)));
const page = async () => (await employeePage(deps, administrator, { id: clerk.staffId })).roles;
const end = () => endRole(deps, administrator, { id: roleId });
const restore = (by = administrator) => restoreRole(deps, by, { id: roleId });

describe('S1 a role that was ended today can be given back', () => {
  it('as it was, and the log has both (S5)', async () => {
    const before = await rows();
    await end();
    expect(await page()).toMatchObject([{ id: roleId, state: 'ENDED', validTo: addDays(today, -1), ended: { validTo: null } }]);
    await restore();
    expect(await rows()).toEqual(before);
    expect(await page()).toMatchObject([{ id: roleId, state: 'IN_FORCE', ended: null }]);
    const log = await deps.db.read((tx) => tx.select({ action: audit.action, details: audit.details }).from(audit).where(eq(audit.action, 'role.restored')));
    expect(log).toMatchObject([{ details: { role: 'KINDERGARTEN_CLERK', kindergarten: kindergartenId, to: null } }]);
    await end();
    await restore();
    expect(await rows()).toEqual(before);
  });

  it('also one that had no day yet', async () => {
    await giveRole(deps, administrator, { staffId: clerk.staffId, role: 'AUDITOR', cityId: city.cityId, kindergartenId: null, validFrom: addDays(today, 1), validTo: addDays(today, 9) });
    const before = await rows();
    const id = before.find(({ role }) => role === 'AUDITOR')?.id ?? '';
    await endRole(deps, administrator, { id });
    expect((await page()).find((held) => held.id === id)).toMatchObject({ state: 'ENDED', validFrom: addDays(today, 1), ended: { validTo: addDays(today, 9) } });
    await restoreRole(deps, administrator, { id });
    expect(await rows()).toEqual(expect.arrayContaining(before));
  });

  it('once: the second of two who give it back is told so', async () => {
    await end();
    const answers = await Promise.allSettled([restore(), restore()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalCode(restore())).toBe('STATE_CHANGED');
  });

  it('not on the next day, not one that never ended', async () => {
    expect(await refusalCode(restore())).toBe('NOT_FOUND');
    await end();
    deps.clock.advanceBy({ days: 1 });
    expect(await refusalCode(restore())).toBe('ROLE_ENDED_BEFORE');
    expect((await page())[0]?.ended).toBeNull();
  });

  it('not beside the same role that he was given meanwhile', async () => {
    await end();
    await giveRole(deps, administrator, { staffId: clerk.staffId, role: 'KINDERGARTEN_CLERK', cityId: city.cityId, kindergartenId, validFrom: today, validTo: addDays(today, 5) });
    expect(await refusalCode(restore())).toBe('ROLE_HELD');
  });

  it('not at a kindergarten that was closed meanwhile', async () => {
    await end();
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    await closeKindergarten(deps, officer, { id: kindergartenId, from: today });
    expect(await refusalCode(restore())).toBe('KINDERGARTEN_CLOSED');
  });

  it('nobody gives one back to himself, and others may not', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    await end();
    expect(await refusalCode(restore(clerk))).toBe('FORBIDDEN');
    expect(await refusalCode(restore(officer))).toBe('FORBIDDEN');
    const second = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
    const [own] = await deps.db.read((tx) => tx.select({ id: staffRole.id }).from(staffRole).where(eq(staffRole.staffId, second.staffId)));
    await endRole(deps, administrator, { id: own?.id ?? '' });
    expect(await refusalCode(restoreRole(deps, second, { id: own?.id ?? '' }))).toBe('OWN_RIGHTS');
  });
});

describe('S1 an officer gives back what officers give, in his city', () => {
  it('and nobody elsewhere', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    await endCityRole(deps, officer, { id: roleId });
    expect(await refusalCode(restoreCityRole(deps, elsewhere, { id: roleId }))).toBe('NOT_FOUND');
    expect((await registryEmployee(deps, officer, { id: clerk.staffId })).roles).toMatchObject([{ state: 'ENDED', mayChange: true }]);
    await restoreCityRole(deps, officer, { id: roleId });
    expect((await registryEmployee(deps, officer, { id: clerk.staffId })).roles).toMatchObject([{ state: 'IN_FORCE', mayChange: true, ended: null }]);
  });
});

describe('the database keeps how a role ended', () => {
  it('as it was written', async () => {
    await end();
    await expect(deps.db.write((tx) => tx.update(roleEnding).set({ validTo: today }))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.delete(roleEnding))).rejects.toThrow();
    await restore();
    await expect(deps.db.write((tx) => tx.update(roleEnding).set({ restoredAt: null, restoredBy: null }))).rejects.toThrow();
  });
});
