import { hashPassword, newTotpSecret, staffActorOf, totpCodeAt } from '@balabaqsha/auth';
import { systemClock } from '@balabaqsha/db';
import { audit, staff, staffRole } from '@balabaqsha/db/schema';
import { addDays, localDateOf } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD_PASSWORD, refusalCode, stranger } from '../scenario/index.ts';
import { signInStaff, signOutStaff, staffMe } from './index.ts';

let deps: TestDeps;
let city: CityData;
let passwordHash: string;
beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  passwordHash = await hashPassword(GOOD_PASSWORD);
});
afterAll(() => deps.close());

async function employee() {
  const secret = newTotpSecret();
  const { staffId } = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const [row] = await deps.db.write((tx) => tx.update(staff).set({ passwordHash, totpSecret: secret }).where(eq(staff.id, staffId)).returning({ login: staff.login }));
  if (row === undefined) throw new Error('no such employee');
  const enter = (given: { code?: string; password?: string; login?: string } = {}, world: typeof deps | (Omit<TestDeps, 'demo'> & { demo: boolean }) = deps) =>
    signInStaff(world, stranger, { login: row.login, password: GOOD_PASSWORD, code: totpCodeAt(secret, deps.clock.now()), userAgent: 'test', ...given });
  return { staffId, secret, enter };
}
const actorOf = (token: string) => staffActorOf(deps.db, deps.clock, token);

describe('S2 staff sign in with a password and a second factor', () => {
  it('opens a session that names the person and his roles', async () => {
    const { staffId, enter } = await employee();
    const actor = await actorOf((await enter()).token);
    expect(actor).toMatchObject({ kind: 'staff', staffId, name: 'Иванова Анна', roles: [{ role: 'PMPK_SPECIALIST', cityId: city.cityId, kindergartenId: null }] });
    const me = await staffMe(deps, actor);
    expect(me.roles).toEqual([{ role: 'PMPK_SPECIALIST', city: { ru: 'Алматы', kk: 'Алматы', en: 'Алматы' }, kindergarten: null }]);
    expect(me.actions).toContain('staff.review.confirm');
    expect(me.actions).not.toContain('staff.enrolments.sign');
  });

  it('S5 is in the audit log under his own name', async () => {
    const { staffId, enter } = await employee();
    await enter();
    const rows = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.subjectId, staffId)));
    expect(rows).toEqual([expect.objectContaining({ action: 'staff.signed-in', actorKind: 'staff', actorId: staffId })]);
  });

  it('a wrong password, a wrong login and a wrong code are refused', async () => {
    const { enter, secret } = await employee();
    expect(await refusalCode(enter({ password: 'wrong password' }))).toBe('CREDENTIALS_WRONG');
    expect(await refusalCode(enter({ login: 'nobody' }))).toBe('CREDENTIALS_WRONG');
    expect(await refusalCode(enter({ code: totpCodeAt(secret, new Date(deps.clock.now().getTime() - 90_000)) }))).toBe('SECOND_FACTOR_WRONG');
  });

  it('one code opens one session', async () => {
    const { enter } = await employee();
    const answers = await Promise.allSettled([enter(), enter()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalCode(enter())).toBe('SECOND_FACTOR_WRONG');
    deps.clock.advanceBy({ seconds: 30 });
    await enter();
  });

  it('guesses are limited', async () => {
    const { enter } = await employee();
    for (let each = 0; each < 10; each += 1) await refusalCode(enter({ code: '000000', password: 'wrong password' }));
    expect(await refusalCode(enter())).toBe('TOO_MANY_ATTEMPTS');
  });

  it('a demo takes codes of the real time too, a real system does not', async () => {
    const { enter, secret } = await employee();
    const code = totpCodeAt(secret, systemClock.now());
    expect(await refusalCode(enter({ code }))).toBe('SECOND_FACTOR_WRONG');
    expect((await enter({ code }, { ...deps, demo: true })).token).not.toBe('');
  });

  it('signing out ends the session', async () => {
    const { enter } = await employee();
    const { token } = await enter();
    await signOutStaff(deps, await actorOf(token));
    expect(await actorOf(token)).toEqual({ kind: 'anonymous' });
  });
});

describe('S1 roles have their days', () => {
  it('a role is in force from its first to its last day', async () => {
    const { staffId, enter } = await employee();
    const today = localDateOf(deps.clock.now());
    await deps.db.write((tx) => tx.update(staffRole).set({ validTo: addDays(today, 1) }).where(eq(staffRole.staffId, staffId)));
    const { token } = await enter();
    deps.clock.advanceBy({ days: 1 });
    expect(await actorOf(token)).toMatchObject({ roles: [{ role: 'PMPK_SPECIALIST' }] });
    deps.clock.advanceBy({ days: 1 });
    expect(await actorOf(token)).toMatchObject({ kind: 'staff', roles: [] });
  });

  it('an employee who is switched off is a stranger from then on', async () => {
    const { staffId, enter } = await employee();
    const { token } = await enter();
    await deps.db.write((tx) => tx.update(staff).set({ active: false }).where(eq(staff.id, staffId)));
    expect(await actorOf(token)).toEqual({ kind: 'anonymous' });
    expect(await refusalCode(enter())).toBe('CREDENTIALS_WRONG');
  });
});
