import { guardianActorOf } from '@balabaqsha/auth';
import { guardian } from '@balabaqsha/db/schema';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { signInInput } from '../contract/index.ts';
import type { z } from 'zod';
import { endSession, getProfile, setLogin } from '../profile/index.ts';
import { codeSentTo, GOOD_PASSWORD, refusalCode, registered, signedIn, stranger } from '../scenario/index.ts';
import { recover, requestLoginCode, requestRecoveryCode, signIn, signInWithCode, verifyRecoveryCode } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

let phones = 0;
const newPhone = (): string => `+7706${String((phones += 1)).padStart(7, '0')}`;
async function account(): Promise<{ iin: string; phone: string }> {
  const person = { iin: deps.register.addPerson({}).iin, phone: newPhone() };
  await registered(deps, person);
  return person;
}
const enter = (given: Partial<z.output<typeof signInInput>>) =>
  signIn(deps, stranger, { method: 'IIN', identifier: '', password: GOOD_PASSWORD, remember: false, userAgent: 'test', ...given });
const actorOf = (token: string) => guardianActorOf(deps.db, deps.clock, token);

describe('A3 signing in', () => {
  it('works by IIN, phone as people write it, login and e-mail in any case', async () => {
    const { iin, phone } = await account();
    const own = await signedIn(deps, phone);
    await setLogin(deps, own, { login: 'Айгерим.С' });
    await deps.db.write((tx) => tx.update(guardian).set({ email: 'Aigerim@mail.kz' }).where(eq(guardian.id, own.guardianId)));
    for (const given of [
      { method: 'IIN', identifier: iin },
      { method: 'PHONE', identifier: `8${phone.slice(2)}` },
      { method: 'LOGIN', identifier: 'айгерим.с' },
      { method: 'EMAIL', identifier: 'aigerim@MAIL.kz' },
    ] as const) {
      expect(await actorOf((await enter(given)).token)).toMatchObject({ kind: 'guardian', guardianId: own.guardianId });
    }
  });

  it('lasts 30 days when remembered, 12 hours otherwise, whatever the program’s clock says', async () => {
    const { iin } = await account();
    const short = await enter({ identifier: iin });
    const long = await enter({ identifier: iin, remember: true });
    expect(Math.round((long.expiresAt.getTime() - short.expiresAt.getTime()) / 3_600_000)).toBe(30 * 24 - 12);
    deps.clock.advanceBy({ days: 3 });
    expect((await actorOf(short.token)).kind).toBe('guardian');
  });

  it('by a code opens the account of the phone, once', async () => {
    const { phone } = await account();
    const { codeId } = await requestLoginCode(deps, stranger, { phone, locale: 'ru' });
    const code = await codeSentTo(deps, phone);
    const once = () => signInWithCode(deps, stranger, { codeId, code, remember: false, userAgent: 'test' });
    const answers = await Promise.allSettled([once(), once()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalCode(once())).toBe('CODE_EXPIRED');
  });

  it('an unknown token and an ended session are a stranger’s', async () => {
    const { phone } = await account();
    const own = await signedIn(deps, phone);
    const { sessions } = await getProfile(deps, own);
    expect(sessions).toEqual([{ id: own.sessionId, createdAt: deps.clock.now(), userAgent: 'test', current: true }]);
    await endSession(deps, own, { id: own.sessionId });
    expect((await getProfile(deps, own)).sessions).toEqual([]);
    expect(await actorOf('made-up')).toEqual({ kind: 'anonymous' });
    expect(await actorOf(own.sessionId)).toEqual({ kind: 'anonymous' });
  });
});

describe('A6 sign-in tells nothing about who is known', () => {
  it('answers wrong passwords and unknown people alike', async () => {
    const { iin } = await account();
    expect(await refusalCode(enter({ identifier: iin, password: 'not the password' }))).toBe('CREDENTIALS_WRONG');
    for (const given of [{ identifier: '991231500006' }, { method: 'PHONE', identifier: '+77779999999' }, { method: 'LOGIN', identifier: 'nobody' }, { method: 'EMAIL', identifier: 'no@body.kz' }] as const) {
      expect(await refusalCode(enter(given))).toBe('CREDENTIALS_WRONG');
    }
  });

  it('refuses the eleventh guess within a quarter of an hour for known and unknown alike', async () => {
    const { iin } = await account();
    for (const identifier of [iin, '991231500707']) {
      const answers = [];
      for (let each = 0; each < 11; each += 1) answers.push(await refusalCode(enter({ identifier, password: 'not the password' })));
      expect(answers).toEqual([...Array.from({ length: 10 }, () => 'CREDENTIALS_WRONG'), 'TOO_MANY_ATTEMPTS']);
    }
    expect(await refusalCode(enter({ identifier: iin }))).toBe('TOO_MANY_ATTEMPTS');
    deps.clock.advanceBy({ minutes: 15 });
    await enter({ identifier: iin });
  });

  it('an unknown phone gets the same answer to a code, and no message', async () => {
    const phone = newPhone();
    const sent = await requestLoginCode(deps, stranger, { phone, locale: 'ru' });
    expect(sent.maskedPhone).toMatch(/^\+7 706/);
    await expect(codeSentTo(deps, phone)).rejects.toThrow('no code was sent there');
    expect(await refusalCode(signInWithCode(deps, stranger, { codeId: sent.codeId, code: '000000', remember: false, userAgent: '' }))).toBe('CODE_WRONG');
  });

  it('recovery of a phone and an IIN of two people sends nothing', async () => {
    const one = await account();
    const other = await account();
    deps.clock.advanceBy({ minutes: 2 });
    await requestRecoveryCode(deps, stranger, { phone: one.phone, iin: other.iin, consent: true, locale: 'ru' });
    deps.clock.advanceBy({ minutes: 2 });
    const { codeId } = await requestRecoveryCode(deps, stranger, { phone: one.phone, iin: one.iin, consent: true, locale: 'ru' });
    expect((await verifyRecoveryCode(deps, stranger, { codeId, code: await codeSentTo(deps, one.phone) })).ticket).not.toBe('');
  });
});

describe('A4 recovery sets a new password and ends all sessions', () => {
  const NEW_PASSWORD = 'Тал мен терек 15';

  it('once', async () => {
    const { iin, phone } = await account();
    const before = await enter({ identifier: iin, remember: true });
    const { codeId } = await requestRecoveryCode(deps, stranger, { phone, iin, consent: true, locale: 'ru' });
    const { ticket } = await verifyRecoveryCode(deps, stranger, { codeId, code: await codeSentTo(deps, phone) });
    expect((await actorOf(before.token)).kind).toBe('guardian');
    const set = () => recover(deps, stranger, { ticket, password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD });
    const answers = await Promise.allSettled([set(), set()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await actorOf(before.token)).kind).toBe('anonymous');
    expect(await refusalCode(enter({ identifier: iin }))).toBe('CREDENTIALS_WRONG');
    await enter({ identifier: iin, password: NEW_PASSWORD });
  });

  it('a code for signing in does not recover', async () => {
    const { phone } = await account();
    deps.clock.advanceBy({ minutes: 2 });
    const { codeId } = await requestLoginCode(deps, stranger, { phone, locale: 'ru' });
    expect(await refusalCode(verifyRecoveryCode(deps, stranger, { codeId, code: await codeSentTo(deps, phone) }))).toBe('CODE_EXPIRED');
  });
});
