import { acceptance, guardian, guardianSession, message, oneTimeCode } from '@balabaqsha/db/schema';
import { addDays, AGREEMENTS, localDateOf, yearOf, type GuardianId, type LocalDate } from '@balabaqsha/domain';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverDue } from '../messages/index.ts';
import { codeSentTo, GOOD_PASSWORD, refusalCode, registered, registrationTicketFor, stranger } from '../scenario/index.ts';
import { register, registrationPerson, requestRegistrationCode, signIn, verifyRegistrationCode } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

let phones = 0;
const newPhone = (): string => `+7705${String((phones += 1)).padStart(7, '0')}`;
const ask = (phone: string, iin: string) => requestRegistrationCode(deps, stranger, { phone, iin, consent: true, locale: 'ru' });
const verify = (codeId: string, code: string) => verifyRegistrationCode(deps, stranger, { codeId, code });
const finish = (ticket: string) => register(deps, stranger, { ticket, locale: 'kk', password: GOOD_PASSWORD, passwordAgain: GOOD_PASSWORD });
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const accountsOf = (iin: string) => deps.db.read((tx) => tx.select().from(guardian).where(eq(guardian.iin, iin)));

describe('A1 registration goes from a code to the register’s data to a password', () => {
  it('makes the account with what the register says and the phone that was proven', async () => {
    const person = deps.register.addPerson({});
    const phone = newPhone();
    const sent = await ask(phone, person.iin);
    expect(sent.maskedPhone).not.toContain(phone.slice(5, 10));
    const { ticket, person: shown } = await verify(sent.codeId, await codeSentTo(deps, phone));
    expect(shown).toEqual(person);
    expect(await registrationPerson(deps, stranger, { ticket })).toEqual(person);
    await finish(ticket);
    const [account] = await accountsOf(person.iin);
    expect(account).toMatchObject({ ...person, phone, locale: 'kk', login: null, email: null });
    const accepted = await deps.db.read((tx) => tx.select().from(acceptance).where(eq(acceptance.guardianId, account?.id ?? ('' as GuardianId))));
    expect(accepted.map(({ agreement, acceptedAt }) => [agreement, acceptedAt])).toEqual(AGREEMENTS.map((agreement) => [agreement, deps.clock.now()]));
  });

  it('A2 keeps the password as argon2id only', async () => {
    const person = deps.register.addPerson({});
    await registered(deps, { iin: person.iin, phone: newPhone() });
    const [account] = await accountsOf(person.iin);
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('a ticket sets one password, and none after 15 minutes', async () => {
    const person = deps.register.addPerson({});
    const ticket = await registrationTicketFor(deps, { iin: person.iin, phone: newPhone() });
    await finish(ticket);
    expect(await refusalCode(finish(ticket))).toBe('CODE_EXPIRED');
    const other = deps.register.addPerson({});
    const late = await registrationTicketFor(deps, { iin: other.iin, phone: newPhone() });
    deps.clock.advanceBy({ minutes: 15 });
    expect(await refusalCode(finish(late))).toBe('CODE_EXPIRED');
  });
});

describe('A5 a code has six digits, five minutes and five tries', () => {
  it('is stored hashed and forgotten by its message once sent', async () => {
    const person = deps.register.addPerson({});
    const phone = newPhone();
    const { codeId } = await ask(phone, person.iin);
    const code = await codeSentTo(deps, phone);
    const [kept] = await deps.db.read((tx) => tx.select().from(oneTimeCode).where(eq(oneTimeCode.id, codeId)));
    expect(code).toMatch(/^[0-9]{6}$/);
    expect(JSON.stringify(kept)).not.toContain(code);
    await deliverDue(deps);
    expect(deps.messages.sent.filter(({ to }) => to === phone).map(({ text }) => text)).toEqual([`CODE ru code=${code}`]);
    const [sent] = await deps.db.read((tx) => tx.select().from(message).where(eq(message.recipient, phone)));
    expect(sent).toMatchObject({ state: 'SENT', params: {} });
  });

  it('is good one millisecond before its five minutes are over and dead when they are', async () => {
    const person = deps.register.addPerson({});
    const early = newPhone();
    const sent = await ask(early, person.iin);
    const code = await codeSentTo(deps, early);
    deps.clock.advanceTo(new Date(sent.expiresAt.getTime() - 1));
    expect((await verify(sent.codeId, code)).person.iin).toBe(person.iin);
    const late = newPhone();
    const other = await ask(late, deps.register.addPerson({}).iin);
    deps.clock.advanceTo(other.expiresAt);
    expect(await refusalCode(verify(other.codeId, await codeSentTo(deps, late)))).toBe('CODE_EXPIRED');
  });

  it('the fifth wrong try spends it, the right code comes too late then', async () => {
    const phone = newPhone();
    const { codeId } = await ask(phone, deps.register.addPerson({}).iin);
    const code = await codeSentTo(deps, phone);
    const answers = [];
    for (let each = 0; each < 5; each += 1) answers.push(await refusalCode(verify(codeId, wrongOf(code))));
    expect(answers).toEqual(['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_TRIES_SPENT']);
    expect(await refusalCode(verify(codeId, code))).toBe('CODE_TRIES_SPENT');
  });

  it('many guesses at once get no more than five tries', async () => {
    const phone = newPhone();
    const { codeId } = await ask(phone, deps.register.addPerson({}).iin);
    const code = await codeSentTo(deps, phone);
    const answers = await Promise.all(Array.from({ length: 12 }, () => refusalCode(verify(codeId, wrongOf(code)))));
    expect(answers.filter((answer) => answer === 'CODE_WRONG')).toHaveLength(4);
    expect(answers.filter((answer) => answer === 'CODE_TRIES_SPENT')).toHaveLength(8);
  });

  it('verified twice at once earns one ticket', async () => {
    const phone = newPhone();
    const { codeId } = await ask(phone, deps.register.addPerson({}).iin);
    const code = await codeSentTo(deps, phone);
    const answers = await Promise.allSettled([verify(codeId, code), verify(codeId, code), verify(codeId, code)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('the next one may be asked for after 90 seconds', async () => {
    const phone = newPhone();
    const { iin } = deps.register.addPerson({});
    const { resendAt } = await ask(phone, iin);
    expect(await refusalCode(ask(phone, iin))).toBe('CODE_TOO_SOON');
    deps.clock.advanceTo(new Date(resendAt.getTime() - 1));
    expect(await refusalCode(ask(phone, iin))).toBe('CODE_TOO_SOON');
    deps.clock.advanceTo(resendAt);
    await ask(phone, iin);
  });

  it('a phone gets five an hour, whatever IIN is given', async () => {
    const phone = newPhone();
    for (let each = 0; each < 5; each += 1) {
      await ask(phone, deps.register.addPerson({}).iin);
      deps.clock.advanceBy({ minutes: 2 });
    }
    expect(await refusalCode(ask(phone, deps.register.addPerson({}).iin))).toBe('CODE_LIMIT');
    deps.clock.advanceBy({ minutes: 50 });
    await ask(phone, deps.register.addPerson({}).iin);
  });

  it('an IIN gets five an hour, also when all phones ask at once', async () => {
    const { iin } = deps.register.addPerson({});
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => ask(newPhone(), iin)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });
});

describe('A6 the answer never tells who is known', () => {
  it('for a phone with an account the answer is the same, no code opens it, and its owner is told on it', async () => {
    const person = deps.register.addPerson({});
    const phone = newPhone();
    await registered(deps, { iin: person.iin, phone });
    deps.clock.advanceBy({ minutes: 2 });
    const known = await ask(phone, person.iin);
    const unknown = await ask(newPhone(), deps.register.addPerson({}).iin);
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect(known.expiresAt).toEqual(unknown.expiresAt);
    await deliverDue(deps);
    expect(deps.messages.sent.findLast(({ to }) => to === phone)?.text).toBe('ACCOUNT_EXISTS ru');
    expect(await refusalCode(verify(known.codeId, '000000'))).toBe('CODE_WRONG');
    expect(await refusalCode(ask(phone, person.iin))).toBe('CODE_TOO_SOON');
  });

  it('a stranger’s phone gets no message about an IIN with an account', async () => {
    const person = deps.register.addPerson({});
    await registered(deps, { iin: person.iin, phone: newPhone() });
    const strangersPhone = newPhone();
    const { codeId } = await ask(strangersPhone, person.iin);
    await deliverDue(deps);
    expect(deps.messages.sent.filter(({ to }) => to === strangersPhone)).toEqual([]);
    expect(await refusalCode(verify(codeId, '123456'))).toBe('CODE_WRONG');
  });
});

describe('A7 a guardian is an adult, alive and known to the register, with one account', () => {
  const verified = async (iin: string): Promise<string> => {
    const phone = newPhone();
    const { codeId } = await ask(phone, iin);
    return refusalCode(verify(codeId, await codeSentTo(deps, phone)));
  };

  it('refuses the deceased, the unknown and the minor once the phone is proven', async () => {
    expect(await verified(deps.register.addPerson({ deceased: true }).iin)).toBe('PERSON_DECEASED');
    expect(await verified('991231500016')).toBe('PERSON_NOT_FOUND');
    expect(await verified(deps.register.addPerson({ birthDate: '2012-06-01' as LocalDate }).iin)).toBe('GUARDIAN_MINOR');
  });

  it('is an adult on the 18th birthday in Almaty, not the day before', async () => {
    const bornEighteenYearsBefore = (date: LocalDate): LocalDate => `${yearOf(date) - 18}${date.slice(4)}` as LocalDate;
    const today = localDateOf(deps.clock.now());
    expect(await verified(deps.register.addPerson({ birthDate: bornEighteenYearsBefore(addDays(today, 1)) }).iin)).toBe('GUARDIAN_MINOR');
    const phone = newPhone();
    const { codeId } = await ask(phone, deps.register.addPerson({ birthDate: bornEighteenYearsBefore(today) }).iin);
    expect((await verify(codeId, await codeSentTo(deps, phone))).ticket).not.toBe('');
  });

  it('a register that is down leaves the code good', async () => {
    const phone = newPhone();
    const { codeId } = await ask(phone, deps.register.addPerson({}).iin);
    const code = await codeSentTo(deps, phone);
    deps.register.setDown(true);
    expect(await refusalCode(verify(codeId, code))).toBe('REGISTER_UNAVAILABLE');
    deps.register.setDown(false);
    expect((await verify(codeId, code)).ticket).not.toBe('');
  });

  it('of parallel registrations of one IIN from several phones one makes the account', async () => {
    const { iin } = deps.register.addPerson({});
    const tickets = [];
    for (let each = 0; each < 3; each += 1) tickets.push(await registrationTicketFor(deps, { iin, phone: newPhone() }));
    const answers = await Promise.all(tickets.map((ticket) => finish(ticket).then(() => 'done', (error: { code: string }) => error.code)));
    expect(answers.toSorted()).toEqual(['ACCOUNT_EXISTS', 'ACCOUNT_EXISTS', 'done']);
    expect(await accountsOf(iin)).toHaveLength(1);
  });

  it('one ticket used twice at once makes one account', async () => {
    const { iin } = deps.register.addPerson({});
    const ticket = await registrationTicketFor(deps, { iin, phone: newPhone() });
    const answers = await Promise.allSettled([finish(ticket), finish(ticket)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await accountsOf(iin)).toHaveLength(1);
  });
});

describe('A3 a session’s cookie is not in the database', () => {
  it('keeps its SHA-256 only', async () => {
    const person = deps.register.addPerson({});
    await registered(deps, { iin: person.iin, phone: newPhone() });
    const { token } = await signIn(deps, stranger, { method: 'IIN', identifier: person.iin, password: GOOD_PASSWORD, remember: true, userAgent: 'test' });
    const sessions = await deps.db.read((tx) => tx.select().from(guardianSession));
    expect(sessions).not.toEqual([]);
    expect(JSON.stringify(sessions)).not.toContain(token);
  });
});
