import { hashPassword, openStaffSession, staffActorOf, totpCodeAt } from '@balabaqsha/auth';
import { audit, secondFactorReset, staff } from '@balabaqsha/db/schema';
import { SECOND_FACTOR_RESET_HOURS } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { GOOD_PASSWORD, refusalCode, stranger } from '../scenario/index.ts';
import { signInStaff } from '../staff-session/index.ts';
import { askReset, beginSetUp, decideReset, finishSetUp, pendingResets } from './index.ts';

const OLD_SECRET = 'JBSWY3DPEHPK3PXP';

let deps: TestDeps;
let first: StaffActor;
let second: StaffActor;
let employee: StaffActor;
let login: string;
let passwordHash: string;
beforeAll(async () => {
  deps = await testDeps();
  passwordHash = await hashPassword(GOOD_PASSWORD);
});
beforeEach(async () => {
  const { cityId } = await addCity(deps);
  first = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
  second = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
  employee = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
  const [row] = await deps.db.write((tx) => tx.update(staff).set({ passwordHash }).where(eq(staff.id, employee.staffId)).returning({ login: staff.login }));
  login = row?.login ?? '';
});
afterAll(() => deps.close());

const ask = (by: StaffActor = first, staffId: string = employee.staffId) => askReset(deps, by, { kind: 'SECOND_FACTOR', staffId, reason: 'Потерян телефон' });
const newest = async () => {
  const [row] = await deps.db.read((tx) => tx.select().from(secondFactorReset).where(eq(secondFactorReset.staffId, employee.staffId)).orderBy(desc(secondFactorReset.askedAt)));
  if (row === undefined) throw new Error('nobody asked');
  return row;
};
async function approved(): Promise<string> {
  await ask();
  const { code } = await decideReset(deps, second, { id: (await newest()).id, decision: 'APPROVED' });
  if (code === null) throw new Error('no code');
  return code;
}
const begin = (resetCode: string, password: string = GOOD_PASSWORD) => beginSetUp(deps, stranger, { login, password, resetCode });
const finish = (ticket: string, code: string) => finishSetUp(deps, stranger, { ticket, code, userAgent: 'test' });
const codeOf = (secret: string) => totpCodeAt(secret, deps.clock.now());

describe('S2 a second factor is reset by two people', () => {
  it('one asks, another agrees: the old authenticator is dead, the sessions have ended, the new one opens a session', async () => {
    const { token } = await deps.db.write((tx) => openStaffSession(tx, employee.staffId, { at: deps.clock.now(), userAgent: 'test' }));
    const resetCode = await approved();
    expect(await staffActorOf(deps.db, deps.clock, token)).toEqual({ kind: 'anonymous' });
    expect(await refusalCode(signInStaff(deps, stranger, { login, password: GOOD_PASSWORD, code: codeOf(OLD_SECRET), userAgent: 'test' }))).toBe('SECOND_FACTOR_WRONG');
    const { ticket, secret } = await begin(resetCode.toLowerCase().replace('-', ' '));
    expect(await refusalCode(finish(ticket, codeOf(OLD_SECRET)))).toBe('SECOND_FACTOR_WRONG');
    const session = await finish(ticket, codeOf(secret));
    expect(await staffActorOf(deps.db, deps.clock, session.token)).toMatchObject({ staffId: employee.staffId });
    deps.clock.advanceBy({ seconds: 30 });
    await signInStaff(deps, stranger, { login, password: GOOD_PASSWORD, code: codeOf(secret), userAgent: 'test' });
  });

  it('until then nothing changes for the employee', async () => {
    await ask();
    await signInStaff(deps, stranger, { login, password: GOOD_PASSWORD, code: codeOf(OLD_SECRET), userAgent: 'test' });
  });

  it('never by one, never for oneself', async () => {
    expect(await refusalCode(ask(first, first.staffId))).toBe('OWN_RIGHTS');
    await ask();
    const { id } = await newest();
    expect(await refusalCode(decideReset(deps, first, { id, decision: 'APPROVED' }))).toBe('SECOND_PERSON_NEEDED');
    expect((await pendingResets(deps, first, {})).find((each) => each.id === id)?.mayDecide).toBe(false);
    expect((await pendingResets(deps, second, {})).find((each) => each.id === id)?.mayDecide).toBe(true);
    await ask(first, second.staffId);
    const own = (await pendingResets(deps, second, {})).find((each) => each.employee.id === second.staffId);
    expect(await refusalCode(decideReset(deps, second, { id: own?.id ?? '', decision: 'APPROVED' }))).toBe('SECOND_PERSON_NEEDED');
  });

  it('the database holds it too', async () => {
    await ask();
    const { id } = await newest();
    const decidedBy = (who: StaffActor) => deps.db.write((tx) => tx.update(secondFactorReset).set({ state: 'REFUSED', decidedBy: who.staffId, decidedAt: deps.clock.now() }).where(eq(secondFactorReset.id, id)));
    await expect(decidedBy(first)).rejects.toThrow();
    await expect(decidedBy(employee)).rejects.toThrow();
    await decidedBy(second);
  });

  it('is decided once, whoever is faster', async () => {
    await ask();
    const { id } = await newest();
    const third = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: first.roles[0]?.cityId ?? ('' as never) });
    const answers = await Promise.allSettled([decideReset(deps, second, { id, decision: 'APPROVED' }), decideReset(deps, third, { id, decision: 'REFUSED' })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('waits a day for its decision, and one at a time', async () => {
    await ask();
    expect(await refusalCode(ask(second))).toBe('RESET_PENDING');
    const { id } = await newest();
    deps.clock.advanceBy({ hours: SECOND_FACTOR_RESET_HOURS });
    expect(await refusalCode(decideReset(deps, second, { id, decision: 'APPROVED' }))).toBe('STATE_CHANGED');
    await ask(second);
  });

  it('S5 each step is in the audit log', async () => {
    const { ticket, secret } = await begin(await approved());
    await finish(ticket, codeOf(secret));
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action, actorId: audit.actorId }).from(audit).where(eq(audit.subjectId, employee.staffId)).orderBy(audit.id));
    expect(rows).toEqual([
      { action: 'second-factor.reset-asked', actorId: first.staffId },
      { action: 'second-factor.reset-decided', actorId: second.staffId },
      { action: 'second-factor.set-up', actorId: employee.staffId },
      { action: 'staff.signed-in', actorId: employee.staffId },
    ]);
  });
});

describe('S2 setting the authenticator up', () => {
  it('takes the password and the code that was told, and says not which of them was wrong', async () => {
    const resetCode = await approved();
    expect(await refusalCode(begin('AAAAA-AAAAA'))).toBe('CREDENTIALS_WRONG');
    expect(await refusalCode(begin(resetCode, 'wrong password'))).toBe('CREDENTIALS_WRONG');
    expect(await refusalCode(beginSetUp(deps, stranger, { login: 'nobody', password: GOOD_PASSWORD, resetCode }))).toBe('CREDENTIALS_WRONG');
  });

  it('is done once, and within a day', async () => {
    const { ticket, secret } = await begin(await approved());
    await finish(ticket, codeOf(secret));
    expect(await refusalCode(finish(ticket, codeOf(secret)))).toBe('CODE_EXPIRED');
    deps.clock.advanceBy({ seconds: 30 });
    const late = await approved();
    const begun = await begin(late);
    deps.clock.advanceBy({ hours: SECOND_FACTOR_RESET_HOURS });
    expect(await refusalCode(finish(begun.ticket, codeOf(begun.secret)))).toBe('CODE_EXPIRED');
    expect(await refusalCode(begin(late))).toBe('CREDENTIALS_WRONG');
  });
});
