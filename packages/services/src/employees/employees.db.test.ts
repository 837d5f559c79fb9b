import { staffActorOf, totpCodeAt } from '@balabaqsha/auth';
import { audit, message, staff, staffInvitation, staffRole } from '@balabaqsha/db/schema';
import { addDays, INVITATION_HOURS, localDateOf, type LocalDate, type StaffId } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { and, desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { addEmployeeInput, giveCityRoleInput } from '../contract/employee-registry.ts';
import { acceptInvitation, finishInvitation } from '../invitation/index.ts';
import { closeKindergarten } from '../kindergarten-registry/index.ts';
import { deliverDue } from '../messages/index.ts';
import { GOOD_PASSWORD, refusalCode, refused, stranger } from '../scenario/index.ts';
import { signInStaff } from '../staff-session/index.ts';
import { addEmployee, changeContacts, cityStaff, endCityRole, giveCityRole, prolongCityRole, registryEmployee, sendInvitation, withdrawInvitation } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let today: LocalDate;
beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  today = localDateOf(deps.clock.now());
});
afterEach(() => deps.close());

const person = () => deps.register.addPerson({ surname: 'СЕЙТҚАЛИ', name: 'ӘСЕЛ', patronymic: null, birthDate: '1985-03-04' as LocalDate });
let made = 0;
const fields = (given: Record<string, unknown> = {}) => {
  made += 1;
  return addEmployeeInput.parse({
    iin: person().iin, surname: 'Сейткали', name: 'Асел', login: `asel-${made}`, phone: '+7 701 222 33 44', email: 'asel@mail.kz', locale: 'kk', role: 'KINDERGARTEN_DIRECTOR',
    kindergartenId: city.kindergartens[0]?.id, validFrom: today, validTo: '', ...given,
  });
};
const added = async (given: Record<string, unknown> = {}) => {
  const input = fields(given);
  const { id } = await addEmployee(deps, officer, input);
  return { id: id as StaffId, login: input.login, page: () => registryEmployee(deps, officer, { id }) };
};
/** The code of the newest message that waits to be sent. */
const codeSent = async () => {
  const [row] = await deps.db.read((tx) => tx.select({ params: message.params }).from(message).where(and(eq(message.kind, 'STAFF_INVITATION'), eq(message.state, 'PENDING'))).orderBy(desc(message.createdAt)).limit(1));
  return String(row?.params['code']);
};
const accept = (login: string, code: string, password = GOOD_PASSWORD) => acceptInvitation(deps, stranger, { login, code, password, passwordAgain: password });
const finish = (ticket: string, secret: string) => finishInvitation(deps, stranger, { ticket, code: totpCodeAt(secret, deps.clock.now()), userAgent: 'test' });

describe('S1 an officer adds an employee', () => {
  it('whom the register knows by this name; the list has the register’s spelling', async () => {
    const { page } = await added();
    expect(await page()).toMatchObject({ name: 'Сейтқали Әсел', phone: '+77012223344', isOwn: true, mayInvite: true, invitation: { state: 'PENDING' }, roles: [{ role: 'KINDERGARTEN_DIRECTOR', state: 'IN_FORCE', mayChange: true }] });
  });

  it('nobody whom the register does not know, who is dead, a child, or has another name', async () => {
    expect(await refused(addEmployee(deps, officer, fields({ surname: 'Ахметова' })))).toMatchObject({ fields: { surname: 'NAME_DIFFERS' } });
    const child = deps.register.addPerson({ surname: 'А', name: 'Б', birthDate: addDays(today, -3000) });
    expect(await refused(addEmployee(deps, officer, fields({ iin: child.iin, surname: 'А', name: 'Б' })))).toMatchObject({ fields: { iin: 'EMPLOYEE_MINOR' } });
    deps.register.setDown(true);
    expect(await refusalCode(addEmployee(deps, officer, fields()))).toBe('REGISTER_UNAVAILABLE');
    deps.register.setDown(false);
    expect((await deps.db.read((tx) => tx.select({ id: staff.id }).from(staff))).map(({ id }) => id)).toEqual([officer.staffId]);
  });

  it('only with a role that officers give, at a kindergarten where it needs one', () => {
    const problems = (given: Record<string, unknown>) => addEmployeeInput.safeParse({ ...fields(), ...given }).error?.issues.map(({ path, message: code }) => `${path.join('.')} ${code}`);
    for (const role of ['CITY_OFFICER', 'ADMINISTRATOR', 'AUDITOR']) expect(problems({ role })).toEqual(['role REQUIRED']);
    expect(problems({ role: 'KINDERGARTEN_CLERK', kindergartenId: '' })).toEqual(['kindergartenId REQUIRED']);
    expect(problems({ role: 'PMPK_SPECIALIST' })).toEqual(['kindergartenId INVALID_VALUE']);
    expect(problems({ validTo: addDays(today, -1) })).toEqual(['validTo DATE_ORDER']);
  });

  it('a login and an IIN belong to one, however the login is written, also in one moment', async () => {
    await added({ login: 'asel' });
    expect(await refused(addEmployee(deps, officer, fields({ login: 'ASEL' })))).toMatchObject({ fields: { login: 'LOGIN_TAKEN' } });
    const { iin } = person();
    const answers = await Promise.allSettled([addEmployee(deps, officer, fields({ iin })), addEmployee(deps, officer, fields({ iin }))]);
    expect(answers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))).toEqual([expect.objectContaining({ fields: { iin: 'IIN_TAKEN' } })]);
  });

  it('not at a kindergarten that is closed or elsewhere', async () => {
    const id = city.kindergartens[0]?.id ?? '';
    await closeKindergarten(deps, officer, { id, from: today });
    expect(await refused(addEmployee(deps, officer, fields()))).toMatchObject({ fields: { kindergartenId: 'KINDERGARTEN_CLOSED' } });
    const elsewhere = (await addCity(deps)).kindergartens[0]?.id;
    expect(await refusalCode(addEmployee(deps, officer, fields({ kindergartenId: elsewhere })))).toBe('NOT_FOUND');
  });
});

describe('S2 an invited employee sets his own password and authenticator', () => {
  it('with the code that was sent to phone and e-mail, and is in', async () => {
    const { login, page } = await added();
    const code = await codeSent();
    const { ticket, secret } = await accept(login.toUpperCase(), code.toLowerCase().replace('-', ' '));
    const session = await finish(ticket, secret);
    expect(await staffActorOf(deps.db, deps.clock, session.token)).toMatchObject({ roles: [{ role: 'KINDERGARTEN_DIRECTOR' }] });
    deps.clock.advanceBy({ seconds: 30 });
    await signInStaff(deps, stranger, { login, password: GOOD_PASSWORD, code: totpCodeAt(secret, deps.clock.now()), userAgent: 'test' });
    expect(await page()).toMatchObject({ mayInvite: false, invitation: { state: 'USED' } });
    expect(await refusalCode(accept(login, code))).toBe('INVITATION_WRONG');
    expect(await refusalCode(finish(ticket, secret))).toBe('INVITATION_WRONG');
  });

  it('nothing opens before the authenticator’s first code, and the message forgets the code once it is sent (N3)', async () => {
    const { id, login } = await added();
    const { secret } = await accept(login, await codeSent());
    expect(await refusalCode(signInStaff(deps, stranger, { login, password: GOOD_PASSWORD, code: totpCodeAt(secret, deps.clock.now()), userAgent: 'test' }))).toBe('CREDENTIALS_WRONG');
    await deliverDue(deps);
    const messages = await deps.db.read((tx) => tx.select({ channel: message.channel, recipient: message.recipient, params: message.params, state: message.state }).from(message));
    expect(messages.sort((a, b) => a.channel.localeCompare(b.channel))).toEqual([
      { channel: 'EMAIL', recipient: 'asel@mail.kz', params: {}, state: 'SENT' },
      { channel: 'SMS', recipient: '+77012223344', params: {}, state: 'SENT' },
    ]);
    expect(JSON.stringify(deps.messages.sent)).not.toMatch(/СЕЙТ|Сейт/);
    const [row] = await deps.db.read((tx) => tx.select().from(staffInvitation).where(eq(staffInvitation.staffId, id)));
    expect(row?.codeHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('a wrong code, a wrong login and one that ran out are one refusal, and guesses are limited', async () => {
    const { login } = await added();
    const code = await codeSent();
    expect(await refusalCode(accept(login, 'AAAAA-AAAAA'))).toBe('INVITATION_WRONG');
    expect(await refusalCode(accept('nobody', code))).toBe('INVITATION_WRONG');
    deps.clock.advanceBy({ hours: INVITATION_HOURS });
    expect(await refusalCode(accept(login, code))).toBe('INVITATION_WRONG');
    for (let each = 0; each < 9; each += 1) await refusalCode(accept(login, 'AAAAA-AAAAA'));
    expect(await refusalCode(accept(login, code))).toBe('TOO_MANY_ATTEMPTS');
  });

  it('a new invitation takes the former one back, also when its first step was done; a withdrawn one opens nothing', async () => {
    const { id, login, page } = await added();
    const { ticket, secret } = await accept(login, await codeSent());
    deps.clock.advanceBy({ minutes: 1 });
    await sendInvitation(deps, officer, { staffId: id, locale: 'ru' });
    expect(await refusalCode(finish(ticket, secret))).toBe('INVITATION_WRONG');
    const second = await codeSent();
    await withdrawInvitation(deps, officer, { staffId: id });
    expect(await refusalCode(accept(login, second))).toBe('INVITATION_WRONG');
    expect(await refusalCode(withdrawInvitation(deps, officer, { staffId: id }))).toBe('STATE_CHANGED');
    expect((await page()).invitation?.state).toBe('WITHDRAWN');
    deps.clock.advanceBy({ minutes: 1 });
    await sendInvitation(deps, officer, { staffId: id, locale: 'ru' });
    const again = await accept(login, await codeSent());
    await finish(again.ticket, again.secret);
    expect(await refusalCode(sendInvitation(deps, officer, { staffId: id, locale: 'ru' }))).toBe('INVITATION_CLOSED');
  });

  it('what was not sent of an invitation goes out no more once it is withdrawn, replaced or used', async () => {
    const { id, login } = await added();
    const first = await codeSent();
    await sendInvitation(deps, officer, { staffId: id, locale: 'ru' });
    const second = await codeSent();
    await deliverDue(deps);
    const texts = () => deps.messages.sent.map(({ text }) => text).join(' ');
    expect(texts()).toContain(second);
    expect(texts()).not.toContain(first);
    await sendInvitation(deps, officer, { staffId: id, locale: 'ru' });
    const third = await codeSent();
    deps.messages.answerNext({ kind: 'unavailable', reason: 'gateway timed out' }, { kind: 'unavailable', reason: 'gateway timed out' });
    await deliverDue(deps);
    await withdrawInvitation(deps, officer, { staffId: id });
    deps.clock.advanceBy({ hours: 1 });
    await deliverDue(deps);
    expect(texts()).not.toContain(third);
    await sendInvitation(deps, officer, { staffId: id, locale: 'ru' });
    const { ticket, secret } = await accept(login, await codeSent());
    await finish(ticket, secret);
    const before = deps.messages.sent.length;
    await deliverDue(deps);
    expect(deps.messages.sent).toHaveLength(before);
    const waiting = await deps.db.read((tx) => tx.$count(message, eq(message.state, 'PENDING')));
    expect(waiting).toBe(0);
  });

  it('of two who send in one moment one invitation is open, and it is used once', async () => {
    const { id, login } = await added();
    await Promise.all([sendInvitation(deps, officer, { staffId: id, locale: 'ru' }), sendInvitation(deps, officer, { staffId: id, locale: 'ru' })]);
    const open = await deps.db.read((tx) => tx.select({ id: staffInvitation.id }).from(staffInvitation).where(and(eq(staffInvitation.staffId, id), eq(staffInvitation.state, 'PENDING'))));
    expect(open).toHaveLength(1);
    deps.clock.advanceBy({ minutes: 1 });
    await sendInvitation(deps, officer, { staffId: id, locale: 'ru' });
    const { ticket, secret } = await accept(login, await codeSent());
    const answers = await Promise.allSettled([finish(ticket, secret), finish(ticket, secret)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('S1 an officer gives and ends roles of his city', () => {
  it('and nobody else’s', async () => {
    const { id } = await added();
    const clerk = giveCityRoleInput.parse({ staffId: id, role: 'KINDERGARTEN_CLERK', kindergartenId: city.kindergartens[0]?.id, validFrom: today, validTo: '' });
    await giveCityRole(deps, officer, clerk);
    expect(await refusalCode(giveCityRole(deps, officer, clerk))).toBe('ROLE_HELD');
    const other = await addCity(deps);
    const stranger2 = await addStaff(deps, { role: 'CITY_OFFICER', cityId: other.cityId });
    expect(await refusalCode(giveCityRole(deps, stranger2, { ...clerk, kindergartenId: other.kindergartens[0]?.id ?? null }))).toBe('NOT_FOUND');
    expect(await refusalCode(registryEmployee(deps, stranger2, { id }))).toBe('NOT_FOUND');
  });

  it('neither his own nor those that an administrator gives', async () => {
    const roleOf = async ({ staffId }: Pick<StaffActor, 'staffId'>) => (await deps.db.read((tx) => tx.select({ id: staffRole.id }).from(staffRole).where(eq(staffRole.staffId, staffId))))[0]?.id ?? '';
    const auditor = await addStaff(deps, { role: 'AUDITOR', cityId: city.cityId });
    expect(await refusalCode(endCityRole(deps, officer, { id: await roleOf(officer) }))).toBe('OWN_RIGHTS');
    expect(await refusalCode(endCityRole(deps, officer, { id: await roleOf(auditor) }))).toBe('FORBIDDEN');
    expect(await refusalCode(prolongCityRole(deps, officer, { id: await roleOf(auditor), validTo: today }))).toBe('FORBIDDEN');
    const { id, page } = await added();
    await deps.db.write((tx) => tx.insert(staffRole).values({ staffId: id, role: 'ADMINISTRATOR', cityId: city.cityId, validFrom: today }));
    expect(await page()).toMatchObject({ isOwn: false, mayInvite: false });
    expect(await refusalCode(sendInvitation(deps, officer, { staffId: id, locale: 'ru' }))).toBe('FORBIDDEN');
    expect(await refusalCode(changeContacts(deps, officer, { staffId: id, seal: (await page()).seal, phone: '+77010000009', email: null }))).toBe('FORBIDDEN');
  });

  it('ends and prolongs them, and each step is in the audit log (S5)', async () => {
    const { id, page } = await added();
    const roleId = (await page()).roles[0]?.id ?? '';
    await prolongCityRole(deps, officer, { id: roleId, validTo: addDays(today, 30) });
    await endCityRole(deps, officer, { id: roleId });
    // It had not had a day and is gone; he is not: the officer who invited him can give him the right one.
    expect((await page()).roles).toMatchObject([{ state: 'ENDED', ended: { validTo: addDays(today, 30) } }]);
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action }).from(audit).where(eq(audit.subjectId, id)).orderBy(audit.id));
    expect(rows.map(({ action }) => action)).toEqual(['employee.added', 'role.given', 'invitation.sent', 'employee.read', 'role.changed', 'role.ended', 'employee.read']);
  });

  it('changes contacts; who comes second is told', async () => {
    const { id, page } = await added();
    const { seal } = await page();
    await changeContacts(deps, officer, { staffId: id, seal, phone: '+77010000009', email: null });
    expect(await refusalCode(changeContacts(deps, officer, { staffId: id, seal, phone: '+77010000008', email: null }))).toBe('VERSION_OUTDATED');
    expect(await page()).toMatchObject({ phone: '+77010000009', email: null });
  });
});

describe('the list of employees', () => {
  it('is searched with and without Kazakh letters, filtered, and walked a page at a time', async () => {
    const { id } = await added();
    const ids = async (given: Partial<Parameters<typeof cityStaff>[2]>) => (await cityStaff(deps, officer, { search: '', ...given })).rows.map((row) => row.id);
    expect(await ids({ search: 'сейткали асел' })).toEqual([id]);
    expect(await ids({ kind: 'INVITED' })).toEqual([id]);
    expect(await ids({ role: 'CITY_OFFICER' })).toEqual([officer.staffId]);
    for (let each = 0; each < 60; each += 1) await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId: city.cityId });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof cityStaff>> = await cityStaff(deps, officer, { search: '', after });
      seen.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(62);
    expect(new Set(seen).size).toBe(62);
    deps.clock.advanceBy({ days: 2 });
    await deps.db.write((tx) => tx.update(staffRole).set({ validTo: today }).where(eq(staffRole.staffId, id)));
    expect(await ids({ kind: 'WITHOUT_ROLE' })).toEqual([id]);
  });
});
