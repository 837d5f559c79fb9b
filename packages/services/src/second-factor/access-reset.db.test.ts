import { hashPassword, openStaffSession, staffActorOf, totpCodeAt } from '@balabaqsha/auth';
import { audit, message, secondFactorReset, staff, staffInvitation } from '@balabaqsha/db/schema';
import { INVITATION_HOURS } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { registryEmployee, sendInvitation, withdrawInvitation } from '../employees/index.ts';
import { acceptInvitation, finishInvitation } from '../invitation/index.ts';
import { GOOD_PASSWORD, refusalCode, stranger } from '../scenario/index.ts';
import { signInStaff } from '../staff-session/index.ts';
import { askReset, beginSetUp, decideReset, pendingResets } from './index.ts';

const PHONE = '+77012223344';
const NEW_PASSWORD = 'совсем новый пароль';
const OLD_SECRET = 'JBSWY3DPEHPK3PXP';

let deps: TestDeps;
let first: StaffActor;
let second: StaffActor;
let officer: StaffActor;
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
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
  employee = await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId });
  const [row] = await deps.db.write((tx) => tx.update(staff).set({ passwordHash, phone: PHONE }).where(eq(staff.id, employee.staffId)).returning({ login: staff.login }));
  login = row?.login ?? '';
});
afterAll(() => deps.close());

const ask = (by: StaffActor = first) => askReset(deps, by, { kind: 'ACCESS', staffId: employee.staffId, reason: 'Забыт пароль', phone: PHONE, locale: 'ru' });
const newest = async () => {
  const [row] = await deps.db.read((tx) => tx.select().from(secondFactorReset).where(eq(secondFactorReset.staffId, employee.staffId)).orderBy(desc(secondFactorReset.askedAt)).limit(1));
  if (row === undefined) throw new Error('nobody asked');
  return row;
};
const invitations = () => deps.db.read((tx) => tx.select().from(staffInvitation).where(eq(staffInvitation.staffId, employee.staffId)).orderBy(desc(staffInvitation.sentAt)));
/** The code as the employee reads it on his phone; `undefined` where no message waits. */
async function codeOnPhone(): Promise<string | undefined> {
  const ofHis = and(eq(staffInvitation.staffId, employee.staffId), eq(message.state, 'PENDING'));
  const [row] = await deps.db.read((tx) => tx.select({ params: message.params, recipient: message.recipient }).from(message).innerJoin(staffInvitation, eq(staffInvitation.id, message.invitationId)).where(ofHis));
  if (row === undefined) return undefined;
  expect(row.recipient).toBe(PHONE);
  return String(row.params['code']);
}
async function approved(): Promise<string> {
  await ask();
  expect(await decideReset(deps, second, { id: (await newest()).id, decision: 'APPROVED' })).toEqual({ code: null });
  return (await codeOnPhone()) ?? '';
}
const accept = (code: string) => acceptInvitation(deps, stranger, { login, code, password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD });
const finish = (ticket: string, secret: string) => finishInvitation(deps, stranger, { ticket, code: totpCodeAt(secret, deps.clock.now()), userAgent: 'test' });
const signIn = (password: string, secret: string) => signInStaff(deps, stranger, { login, password, code: totpCodeAt(secret, deps.clock.now()), userAgent: 'test' });

describe('S2 an employee who forgot his password gets in again by two people', () => {
  it('the code goes to his phone alone, the sessions have ended, and with it he sets password and second factor anew', async () => {
    const { token } = await deps.db.write((tx) => openStaffSession(tx, employee.staffId, { at: deps.clock.now(), userAgent: 'test' }));
    const code = await approved();
    expect(await staffActorOf(deps.db, deps.clock, token)).toEqual({ kind: 'anonymous' });
    expect(await refusalCode(signIn(GOOD_PASSWORD, OLD_SECRET))).toBe('SECOND_FACTOR_WRONG');
    const { ticket, secret } = await accept(code);
    await finish(ticket, secret);
    expect((await newest()).state).toBe('USED');
    deps.clock.advanceBy({ seconds: 30 });
    expect(await refusalCode(signIn(GOOD_PASSWORD, secret))).toBe('CREDENTIALS_WRONG');
    await signIn(NEW_PASSWORD, secret);
  });

  it('again and again, also for those who came by an invitation', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { ticket, secret } = await accept(await approved());
      await finish(ticket, secret);
      deps.clock.advanceBy({ seconds: 30 });
    }
    expect((await invitations()).map(({ state }) => state)).toEqual(['USED', 'USED']);
  });

  it('until the other has agreed nothing changes, and after a refusal neither', async () => {
    await ask();
    const { id } = await newest();
    expect(await refusalCode(decideReset(deps, first, { id, decision: 'APPROVED' }))).toBe('SECOND_PERSON_NEEDED');
    expect((await pendingResets(deps, second, {})).find((each) => each.id === id)).toMatchObject({ kind: 'ACCESS', phone: PHONE, mayDecide: true });
    await decideReset(deps, second, { id, decision: 'REFUSED' });
    expect(await invitations()).toEqual([]);
    await signIn(GOOD_PASSWORD, OLD_SECRET);
  });

  it('the code is good for 72 hours and is no code for a new phone', async () => {
    const code = await approved();
    expect(await refusalCode(beginSetUp(deps, stranger, { login, password: GOOD_PASSWORD, resetCode: code }))).toBe('CREDENTIALS_WRONG');
    deps.clock.advanceBy({ hours: INVITATION_HOURS });
    expect(await refusalCode(accept(code))).toBe('INVITATION_WRONG');
  });

  it('a later request takes the code back, sent or not', async () => {
    const code = await approved();
    const { ticket, secret } = await accept(code);
    await ask();
    expect(await codeOnPhone()).toBeUndefined();
    expect(await refusalCode(accept(code))).toBe('INVITATION_WRONG');
    expect(await refusalCode(finish(ticket, secret))).toBe('INVITATION_WRONG');
  });

  it('an officer neither sends the code anew, to a number of his, nor takes it back', async () => {
    await approved();
    expect(await refusalCode(sendInvitation(deps, officer, { staffId: employee.staffId, locale: 'ru' }))).toBe('INVITATION_CLOSED');
    expect(await refusalCode(withdrawInvitation(deps, officer, { staffId: employee.staffId }))).toBe('STATE_CHANGED');
    expect(await registryEmployee(deps, officer, { id: employee.staffId })).toMatchObject({ mayInvite: false, invitation: { state: 'PENDING' } });
  });

  it('the database sends no code without an agreed reset, and keeps what was agreed on', async () => {
    await ask();
    const { id } = await newest();
    const row = { staffId: employee.staffId, resetId: id, state: 'PENDING' as const, locale: 'ru' as const, codeHash: 'x', sentBy: second.staffId, sentAt: deps.clock.now(), expiresAt: deps.clock.now() };
    await expect(deps.db.write((tx) => tx.insert(staffInvitation).values(row))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.update(secondFactorReset).set({ phone: '+77019998877' }).where(eq(secondFactorReset.id, id)))).rejects.toThrow();
  });

  it('S5 each step is in the audit log', async () => {
    const { ticket, secret } = await accept(await approved());
    await finish(ticket, secret);
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action, actorId: audit.actorId }).from(audit).where(eq(audit.subjectId, employee.staffId)).orderBy(audit.id));
    expect(rows.map(({ action }) => action)).toEqual(['second-factor.reset-asked', 'invitation.sent', 'second-factor.reset-decided', 'invitation.used', 'staff.signed-in']);
    expect(rows.map(({ actorId }) => actorId)).toEqual([first.staffId, second.staffId, second.staffId, employee.staffId, employee.staffId]);
  });
});
