import { guardianActorOf } from '@balabaqsha/auth';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../account/index.ts';
import { codeSentTo, GOOD_PASSWORD, refusalCode, registered, signedIn, stranger } from '../scenario/index.ts';
import { changePassword, confirmEmail, endSession, getProfile, requestEmailCode, setEmailMessages, setLocale, setLogin } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

let phones = 0;
async function someone() {
  const person = { iin: deps.register.addPerson({}).iin, phone: `+7707${String((phones += 1)).padStart(7, '0')}` };
  await registered(deps, person);
  return { ...person, actor: await signedIn(deps, person.phone) };
}

describe('A9 the profile is the guardian’s own', () => {
  it('one login is one person’s, in any case', async () => {
    const one = await someone();
    const other = await someone();
    await setLogin(deps, one.actor, { login: 'Ardak' });
    expect(await refusalCode(setLogin(deps, other.actor, { login: 'ARDAK' }))).toBe('LOGIN_TAKEN');
    await setLogin(deps, one.actor, { login: 'ardak' });
    expect((await getProfile(deps, one.actor)).login).toBe('ardak');
  });

  it('an e-mail address is taken with the code that went there, by him who asked for it', async () => {
    const one = await someone();
    const other = await someone();
    expect(await refusalCode(setEmailMessages(deps, one.actor, { emailMessages: true }))).toBe('REQUIRED');
    const { codeId, maskedPhone } = await requestEmailCode(deps, one.actor, { email: 'ardak@mail.kz' });
    expect(maskedPhone).toBe('a***@mail.kz');
    const code = await codeSentTo(deps, 'ardak@mail.kz');
    expect(await refusalCode(confirmEmail(deps, other.actor, { codeId, code }))).toBe('CODE_EXPIRED');
    await confirmEmail(deps, one.actor, { codeId, code });
    await setEmailMessages(deps, one.actor, { emailMessages: true });
    await setLocale(deps, one.actor, { locale: 'kk' });
    expect(await getProfile(deps, one.actor)).toMatchObject({ email: 'ardak@mail.kz', emailMessages: true, locale: 'kk' });
  });

  it('A6 an address of somebody else’s is refused only to whoever reads its mail', async () => {
    const one = await someone();
    const other = await someone();
    const first = await requestEmailCode(deps, one.actor, { email: 'shared@mail.kz' });
    await confirmEmail(deps, one.actor, { codeId: first.codeId, code: await codeSentTo(deps, 'shared@mail.kz') });
    deps.clock.advanceBy({ minutes: 2 });
    const second = await requestEmailCode(deps, other.actor, { email: 'Shared@mail.kz' });
    expect(await refusalCode(confirmEmail(deps, other.actor, { codeId: second.codeId, code: await codeSentTo(deps, 'Shared@mail.kz') }))).toBe('EMAIL_TAKEN');
  });

  it('a new password needs the old one and ends the other sessions', async () => {
    const { actor, iin } = await someone();
    const elsewhere = await signIn(deps, stranger, { method: 'IIN', identifier: iin, password: GOOD_PASSWORD, remember: true, userAgent: 'phone' });
    const change = (oldPassword: string) => changePassword(deps, actor, { oldPassword, password: 'Жаңа құпиясөз 8', passwordAgain: 'Жаңа құпиясөз 8' });
    expect(await refusalCode(change('not the old one'))).toBe('CREDENTIALS_WRONG');
    await change(GOOD_PASSWORD);
    expect((await guardianActorOf(deps.db, deps.clock, elsewhere.token)).kind).toBe('anonymous');
    expect((await getProfile(deps, actor)).sessions.map(({ id }) => id)).toEqual([actor.sessionId]);
  });

  it('nobody ends another’s session', async () => {
    const one = await someone();
    const other = await someone();
    expect(await refusalCode(endSession(deps, one.actor, { id: other.actor.sessionId }))).toBe('NOT_FOUND');
    expect((await getProfile(deps, other.actor)).sessions).toHaveLength(1);
  });

  it('a stranger has none', async () => {
    expect(await refusalCode(getProfile(deps, stranger))).toBe('NOT_SIGNED_IN');
  });
});
