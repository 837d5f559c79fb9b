import { openStaffSession, staffActorOf } from '@balabaqsha/auth';
import { audit, staff } from '@balabaqsha/db/schema';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { letCityEmployeeBack, suspendCityEmployee } from '../employees/index.ts';
import { refusalCode } from '../scenario/index.ts';
import { letEmployeeBack, suspendEmployee } from './index.ts';

let deps: TestDeps;
let city: CityData;
let administrator: StaffActor;
let officer: StaffActor;
let clerk: StaffActor;
beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  const { cityId } = city;
  administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
  clerk = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId });
});
afterEach(() => deps.close());

const signIn = async ({ staffId }: StaffActor) => (await deps.db.write((tx) => openStaffSession(tx, staffId, { at: deps.clock.now(), userAgent: 'test' }))).token;
const isSignedIn = async (token: string) => (await staffActorOf(deps.db, deps.clock, token)).kind === 'staff';

describe('S1 an employee is shut out at once and let back in', () => {
  it('his sessions have ended, also once he is let back in, and his roles are as they were', async () => {
    const token = await signIn(clerk);
    await suspendEmployee(deps, administrator, { id: clerk.staffId });
    expect(await isSignedIn(token)).toBe(false);
    expect(await isSignedIn(await signIn(clerk))).toBe(false);
    await letEmployeeBack(deps, administrator, { id: clerk.staffId });
    expect(await isSignedIn(token)).toBe(false);
    expect(await staffActorOf(deps.db, deps.clock, await signIn(clerk))).toMatchObject({ roles: clerk.roles });
  });

  it('the second of two is told so', async () => {
    expect(await refusalCode(letEmployeeBack(deps, administrator, { id: clerk.staffId }))).toBe('STATE_CHANGED');
    const answers = await Promise.allSettled([suspendEmployee(deps, administrator, { id: clerk.staffId }), suspendCityEmployee(deps, officer, { id: clerk.staffId })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('never oneself, never the last administrator for good', async () => {
    expect(await refusalCode(suspendEmployee(deps, administrator, { id: administrator.staffId }))).toBe('OWN_RIGHTS');
    const other = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
    await suspendEmployee(deps, administrator, { id: other.staffId });
    // A session that outlived its employee’s access would find the guard all the same.
    expect(await refusalCode(suspendEmployee(deps, other, { id: administrator.staffId }))).toBe('LAST_ADMINISTRATOR');
    await expect(deps.db.write((tx) => tx.update(staff).set({ active: false }).where(eq(staff.id, administrator.staffId)))).rejects.toThrow();
  });

  it('S5 both are in the audit log', async () => {
    await suspendCityEmployee(deps, officer, { id: clerk.staffId });
    await letCityEmployeeBack(deps, officer, { id: clerk.staffId });
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action, actorId: audit.actorId }).from(audit).where(eq(audit.subjectId, clerk.staffId)).orderBy(audit.id));
    expect(rows).toEqual([{ action: 'employee.suspended', actorId: officer.staffId }, { action: 'employee.let-back', actorId: officer.staffId }]);
  });
});

describe('S1 an officer shuts out those for whom he answers alone', () => {
  it('not those with a role of the administrator’s, and nobody of another city', async () => {
    expect(await refusalCode(suspendCityEmployee(deps, officer, { id: administrator.staffId }))).toBe('FORBIDDEN');
    const { cityId } = await addCity(deps);
    const elsewhere = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId });
    expect(await refusalCode(suspendCityEmployee(deps, officer, { id: elsewhere.staffId }))).toBe('NOT_FOUND');
    await suspendCityEmployee(deps, officer, { id: clerk.staffId });
  });
});
