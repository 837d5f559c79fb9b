import type { GuardianActor } from '@balabaqsha/auth';
import { message } from '@balabaqsha/db/schema';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverDue } from '../messages/index.ts';
import { changePassword, signOut } from '../profile/index.ts';
import { notifyGuardians } from '../record/index.ts';
import { GOOD_PASSWORD, refusalCode, registered, signedIn } from '../scenario/index.ts';
import { listDevices, MOST_DEVICES, subscribeDevice, unsubscribeDevice } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

let phones = 0;
async function someone(): Promise<{ actor: GuardianActor; phone: string }> {
  const person = { iin: deps.register.addPerson({}).iin, phone: `+7705${String((phones += 1)).padStart(7, '0')}` };
  await registered(deps, person);
  return { actor: await signedIn(deps, person.phone), phone: person.phone };
}

let endpoints = 0;
const device = (endpoint = `https://push.test/${(endpoints += 1)}`) => ({ endpoint, p256dh: 'BPublic', auth: 'Secret', userAgent: 'Chrome' });
const devicesOf = async (actor: GuardianActor) => (await listDevices(deps, actor)).devices;

/** Tells him of something, on every channel that he chose. */
async function told({ guardianId }: GuardianActor) {
  const notice = { guardianId, applicationId: null, kind: 'CHILD_CONFIRMED' as const, params: { link: 'https://portal.test/children' } };
  await deps.db.write((tx) => notifyGuardians(tx, deps, deps.clock.now(), [notice]));
  await deliverDue(deps);
}
const pushed = (endpoint: string) => deps.messages.sent.filter(({ channel, to }) => channel === 'PUSH' && to === endpoint);

describe('N1 A9 web push where the guardian chose it', () => {
  it('comes to each of his browsers beside the SMS, with the page that a tap opens', async () => {
    const { actor } = await someone();
    const [phone, laptop] = [device(), device()];
    await subscribeDevice(deps, actor, phone);
    await subscribeDevice(deps, actor, laptop);
    await told(actor);
    for (const { endpoint, p256dh, auth } of [phone, laptop]) {
      expect(pushed(endpoint)).toEqual([expect.objectContaining({ push: { device: { endpoint, p256dh, auth }, link: 'https://portal.test/children' } })]);
    }
  });

  it('ends for the browser that is switched off, and nobody else can do it', async () => {
    const { actor } = await someone();
    const other = await someone();
    const phone = device();
    await subscribeDevice(deps, actor, phone);
    const [{ id = '' } = {}] = await devicesOf(actor);
    expect(await refusalCode(unsubscribeDevice(deps, other.actor, { id }))).toBe('NOT_FOUND');
    await unsubscribeDevice(deps, actor, { id });
    await told(actor);
    expect(pushed(phone.endpoint)).toEqual([]);
  });

  it('a browser belongs to who signed in there last', async () => {
    const first = await someone();
    const second = await someone();
    const shared = device();
    await subscribeDevice(deps, first.actor, shared);
    await subscribeDevice(deps, second.actor, shared);
    expect(await devicesOf(first.actor)).toEqual([]);
    expect(await devicesOf(second.actor)).toEqual([expect.objectContaining({ current: true, userAgent: 'Chrome' })]);
  });

  it('keeps the newest of many', async () => {
    const { actor } = await someone();
    for (let n = 0; n <= MOST_DEVICES; n += 1) {
      deps.clock.advanceBy({ seconds: 1 });
      await subscribeDevice(deps, actor, { ...device(), userAgent: `browser ${n}` });
    }
    expect((await devicesOf(actor)).map(({ userAgent }) => userAgent)).toEqual(Array.from({ length: MOST_DEVICES }, (_, n) => `browser ${MOST_DEVICES - n}`));
  });

  it('goes to push services only', async () => {
    const { actor } = await someone();
    expect(await refusalCode(subscribeDevice(deps, actor, device('https://10.0.0.1/push')))).toBe('INVALID_VALUE');
  });
});

describe('A9 nobody is told where he has signed out', () => {
  it('by his own will', async () => {
    const { actor } = await someone();
    const phone = device();
    await subscribeDevice(deps, actor, phone);
    await signOut(deps, actor);
    await told(actor);
    expect(pushed(phone.endpoint)).toEqual([]);
  });

  it('or because another password was set', async () => {
    const { actor, phone } = await someone();
    deps.clock.advanceBy({ minutes: 2 });
    const elsewhere = await signedIn(deps, phone);
    await subscribeDevice(deps, actor, { ...device(), userAgent: 'here' });
    await subscribeDevice(deps, elsewhere, { ...device(), userAgent: 'elsewhere' });
    await changePassword(deps, actor, { oldPassword: GOOD_PASSWORD, password: 'Жаңа құпиясөз 8', passwordAgain: 'Жаңа құпиясөз 8' });
    expect((await devicesOf(actor)).map(({ userAgent }) => userAgent)).toEqual(['here']);
  });
});

describe('N2 a browser that is gone', () => {
  /** Tells him while the push service answers that it knows no such browser; his messages to it that are kept. */
  async function toldWhileGone(actor: GuardianActor, recipient: string): Promise<number> {
    const dying = { ...deps, messages: { send: (each: { channel: string }) => Promise.resolve(each.channel === 'PUSH' ? { kind: 'gone' as const, reason: 'answered 410' } : { kind: 'accepted' as const }) } };
    const notice = { guardianId: actor.guardianId, applicationId: null, kind: 'CHILD_CONFIRMED' as const, params: {} };
    await deps.db.write((tx) => notifyGuardians(tx, deps, deps.clock.now(), [notice, notice]));
    await deliverDue(dying);
    return deps.db.read((tx) => tx.$count(message, and(eq(message.channel, 'PUSH'), eq(message.recipient, recipient))));
  }

  it('is forgotten with what was on its way to it: nothing that staff could mend has failed', async () => {
    const { actor, phone } = await someone();
    await subscribeDevice(deps, actor, device());
    const [{ id = '' } = {}] = await devicesOf(actor);
    expect(await toldWhileGone(actor, id)).toBe(0);
    expect(await devicesOf(actor)).toEqual([]);
    expect(await deps.db.read((tx) => tx.$count(message, and(eq(message.recipient, phone), eq(message.state, 'FAILED'))))).toBe(0);
  });

  it('nor has anything where he switched it off while a message waited', async () => {
    const { actor } = await someone();
    await subscribeDevice(deps, actor, device());
    const [{ id = '' } = {}] = await devicesOf(actor);
    const notice = { guardianId: actor.guardianId, applicationId: null, kind: 'CHILD_CONFIRMED' as const, params: {} };
    await deps.db.write((tx) => notifyGuardians(tx, deps, deps.clock.now(), [notice]));
    await unsubscribeDevice(deps, actor, { id });
    await deliverDue(deps);
    expect(await deps.db.read((tx) => tx.$count(message, eq(message.recipient, id)))).toBe(0);
  });
});
