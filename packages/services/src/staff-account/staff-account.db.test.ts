import { hashPassword, openStaffSession, staffActorOf, totpCodeAt } from '@balabaqsha/auth';
import { audit, staff } from '@balabaqsha/db/schema';
import { addCity, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { ATTEMPT_LIMITS } from '../attempts/index.ts';
import { GOOD_PASSWORD, refusalCode, refused, stranger } from '../scenario/index.ts';
import { signInStaff } from '../staff-session/index.ts';
import { changeOwnPassword, endOwnSessions, ownAccount } from './index.ts';

const NEW_PASSWORD = 'совсем новый пароль';
const SECRET = 'JBSWY3DPEHPK3PXP';

let deps: TestDeps;
let passwordHash: string;
let employee: StaffActor;
let login: string;
beforeAll(async () => {
  deps = await testDeps();
  passwordHash = await hashPassword(GOOD_PASSWORD);
});
beforeEach(async () => {
  const { cityId } = await addCity(deps);
  const { staffId } = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
  const [row] = await deps.db.write((tx) => tx.update(staff).set({ passwordHash }).where(eq(staff.id, staffId)).returning({ login: staff.login }));
  login = row?.login ?? '';
  employee = await signedIn(staffId);
});
afterAll(() => deps.close());

async function signedIn(staffId: StaffActor['staffId']): Promise<StaffActor> {
  const { token } = await deps.db.write((tx) => openStaffSession(tx, staffId, { at: deps.clock.now(), userAgent: 'test' }));
  const actor = await staffActorOf(deps.db, deps.clock, token);
  if (actor.kind !== 'staff') throw new Error('nobody is signed in');
  return actor;
}
const change = (oldPassword: string, password = NEW_PASSWORD) => changeOwnPassword(deps, employee, { oldPassword, password, passwordAgain: password });
const sessions = async () => (await ownAccount(deps, employee, {})).sessions;
const signIn = (password: string) => signInStaff(deps, stranger, { login, password, code: totpCodeAt(SECRET, deps.clock.now()), userAgent: 'test' });
const actions = async () => (await deps.db.read((tx) => tx.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, employee.staffId)).orderBy(audit.id))).map(({ action }) => action);

describe('S2 an employee changes his own password', () => {
  it('with the old one; his other sessions end and this one goes on', async () => {
    await signedIn(employee.staffId);
    await change(GOOD_PASSWORD);
    expect(await sessions()).toMatchObject([{ id: employee.sessionId, current: true }]);
    expect(await refusalCode(signIn(GOOD_PASSWORD))).toBe('CREDENTIALS_WRONG');
    await signIn(NEW_PASSWORD);
    expect(await actions()).toEqual(['password.changed', 'staff.signed-in']);
  });

  it('a wrong old one changes nothing, and guesses are counted', async () => {
    expect(await refused(change('wrong password'))).toMatchObject({ fields: { oldPassword: 'CREDENTIALS_WRONG' } });
    for (let guess = 1; guess < ATTEMPT_LIMITS['password-change'].times; guess += 1) expect(await refusalCode(change('wrong password'))).toBe('CREDENTIALS_WRONG');
    expect(await refusalCode(change(GOOD_PASSWORD))).toBe('TOO_MANY_ATTEMPTS');
    expect(await actions()).toEqual([]);
  });
});

describe('S2 an employee sees and ends his own sessions', () => {
  it('one of them, or all but the present one', async () => {
    const [one, two] = [await signedIn(employee.staffId), await signedIn(employee.staffId)];
    await endOwnSessions(deps, employee, { sessionId: one.sessionId });
    expect((await sessions()).map(({ id }) => id).sort()).toEqual([employee.sessionId, two.sessionId].sort());
    expect(await refusalCode(endOwnSessions(deps, employee, { sessionId: one.sessionId }))).toBe('STATE_CHANGED');
    await endOwnSessions(deps, employee, {});
    expect(await sessions()).toMatchObject([{ current: true }]);
    expect(await actions()).toEqual(['session.ended', 'session.ended']);
  });

  it('nobody else’s', async () => {
    const { cityId } = await addCity(deps);
    const other = await signedIn((await addStaff(deps, { role: 'CITY_OFFICER', cityId })).staffId);
    expect(await refusalCode(endOwnSessions(deps, employee, { sessionId: other.sessionId }))).toBe('STATE_CHANGED');
    expect((await ownAccount(deps, other, {})).sessions).toHaveLength(1);
  });
});
