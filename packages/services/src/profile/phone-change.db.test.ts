import { guardianActorOf } from '@balabaqsha/auth';
import { message, notification } from '@balabaqsha/db/schema';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../account/index.ts';
import type { GuardianActor } from '../actor.ts';
import { codeSentTo, GOOD_PASSWORD, refusalCode, refused, registered, signedIn, stranger } from '../scenario/index.ts';
import { confirmEmail, confirmPhone, getProfile, requestEmailCode, requestPhoneCodes } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

let phones = 0;
const newPhone = (): string => `+7708${String((phones += 1)).padStart(7, '0')}`;
async function someone() {
  const person = { iin: deps.register.addPerson({}).iin, phone: newPhone() };
  await registered(deps, person);
  return { ...person, actor: await signedIn(deps, person.phone) };
}

/** Asks for both codes; the answers are those that arrived. */
async function codesFor(actor: GuardianActor, old: string, phone: string, proveBy: 'PHONE' | 'EMAIL' = 'PHONE') {
  // The code that he signed in with lies there too.
  deps.clock.advanceBy({ minutes: 2 });
  const sent = await requestPhoneCodes(deps, actor, proveBy === 'PHONE' ? { proveBy, phone } : { proveBy, phone, password: GOOD_PASSWORD });
  return { oldCodeId: sent.old.codeId, oldCode: await codeSentTo(deps, old), newCodeId: sent.new.codeId, newCode: await codeSentTo(deps, phone) };
}
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('A9 a phone is changed with a code to both numbers', () => {
  it('ends the other sessions and tells the number so far', async () => {
    const { actor, iin, phone } = await someone();
    const elsewhere = await signIn(deps, stranger, { method: 'IIN', identifier: iin, password: GOOD_PASSWORD, remember: true, userAgent: 'phone' });
    const fresh = newPhone();
    await confirmPhone(deps, actor, await codesFor(actor, phone, fresh));
    expect((await getProfile(deps, actor)).phone).toBe(fresh);
    expect((await guardianActorOf(deps.db, deps.clock, elsewhere.token)).kind).toBe('anonymous');
    const told = await deps.db.read((tx) =>
      tx.select({ to: message.recipient }).from(message).innerJoin(notification, eq(notification.id, message.notificationId)).where(and(eq(notification.guardianId, actor.guardianId), eq(notification.kind, 'PHONE_CHANGED'))),
    );
    expect(told).toEqual([{ to: phone }]);
  });

  it('one right code is not enough, and each field says what is wrong with it', async () => {
    const { actor, phone } = await someone();
    const codes = await codesFor(actor, phone, newPhone());
    expect((await refused(confirmPhone(deps, actor, { ...codes, newCode: wrongOf(codes.newCode) }))).fields).toEqual({ newCode: 'CODE_WRONG' });
    expect((await refused(confirmPhone(deps, actor, { ...codes, oldCode: wrongOf(codes.oldCode) }))).fields).toEqual({ oldCode: 'CODE_WRONG' });
    expect((await refused(confirmPhone(deps, actor, { ...codes, oldCode: wrongOf(codes.oldCode), newCode: wrongOf(codes.newCode) }))).fields).toEqual({ oldCode: 'CODE_WRONG', newCode: 'CODE_WRONG' });
    expect((await getProfile(deps, actor)).phone).toBe(phone);
    await confirmPhone(deps, actor, codes);
  });

  it('codes of another guardian open nothing, and late ones neither', async () => {
    const one = await someone();
    const other = await someone();
    const codes = await codesFor(one.actor, one.phone, newPhone());
    expect((await refused(confirmPhone(deps, other.actor, codes))).fields).toMatchObject({ oldCode: 'CODE_EXPIRED' });
    deps.clock.advanceBy({ minutes: 5 });
    expect((await refused(confirmPhone(deps, one.actor, codes))).fields).toEqual({ oldCode: 'CODE_EXPIRED', newCode: 'CODE_EXPIRED' });
  });

  it('two tabs that confirm at once change it once', async () => {
    const { actor, phone } = await someone();
    const codes = await codesFor(actor, phone, newPhone());
    const answers = await Promise.allSettled([confirmPhone(deps, actor, codes), confirmPhone(deps, actor, codes)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('the present number is refused', async () => {
    const { actor, phone } = await someone();
    expect((await refused(requestPhoneCodes(deps, actor, { proveBy: 'PHONE', phone }))).fields).toEqual({ phone: 'PHONE_UNCHANGED' });
  });
});

describe('A9 who has lost the old number proves himself by e-mail and password', () => {
  it('with a confirmed address only', async () => {
    const { actor } = await someone();
    expect(await refusalCode(requestPhoneCodes(deps, actor, { proveBy: 'EMAIL', phone: newPhone(), password: 'not the password' }))).toBe('CREDENTIALS_WRONG');
    expect((await refused(requestPhoneCodes(deps, actor, { proveBy: 'EMAIL', phone: newPhone(), password: GOOD_PASSWORD }))).fields).toEqual({ email: 'REQUIRED' });
    const asked = await requestEmailCode(deps, actor, { email: 'lost@mail.kz' });
    await confirmEmail(deps, actor, { codeId: asked.codeId, code: await codeSentTo(deps, 'lost@mail.kz') });
    const fresh = newPhone();
    await confirmPhone(deps, actor, await codesFor(actor, 'lost@mail.kz', fresh, 'EMAIL'));
    expect((await getProfile(deps, actor)).phone).toBe(fresh);
  });
});

describe('A6 a number of somebody else’s is told on that number only', () => {
  it('the answer is the same, and no code opens it', async () => {
    const one = await someone();
    const other = await someone();
    deps.clock.advanceBy({ minutes: 2 });
    const sent = await requestPhoneCodes(deps, one.actor, { proveBy: 'PHONE', phone: other.phone });
    expect(Object.keys(sent.new)).toEqual(Object.keys(sent.old));
    const kinds = await deps.db.read((tx) => tx.select({ kind: message.kind }).from(message).where(and(eq(message.recipient, other.phone), eq(message.state, 'PENDING'))));
    expect(kinds.at(-1)?.kind).toBe('ACCOUNT_EXISTS');
    const answer = await refused(confirmPhone(deps, one.actor, { oldCodeId: sent.old.codeId, oldCode: await codeSentTo(deps, one.phone), newCodeId: sent.new.codeId, newCode: '000000' }));
    expect(answer.fields).toEqual({ newCode: 'CODE_WRONG' });
  });

  it('a number that somebody registered meanwhile is refused to whoever reads its messages', async () => {
    const { actor, phone } = await someone();
    const fresh = newPhone();
    const codes = await codesFor(actor, phone, fresh);
    deps.clock.advanceBy({ minutes: 2 });
    await registered(deps, { iin: deps.register.addPerson({}).iin, phone: fresh });
    expect((await refused(confirmPhone(deps, actor, codes))).fields).toEqual({ newCode: 'PHONE_TAKEN' });
  });
});
