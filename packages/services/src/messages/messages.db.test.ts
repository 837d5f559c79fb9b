import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { message } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverDue, deliverMessage } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

async function waiting(kind: 'CODE' | 'VOUCHER_OFFERED'): Promise<string> {
  const now = deps.clock.now();
  const row = { channel: 'SMS' as const, recipient: '+77011234567', kind, locale: 'ru' as const, params: { code: '123456' }, state: 'PENDING' as const, createdAt: now, nextAttemptAt: now };
  const [made] = await deps.db.write((tx) => tx.insert(message).values(row).returning({ id: message.id }));
  if (made === undefined) throw new Error('the insert answered no id');
  return made.id;
}
const rowOf = async (id: string) => (await deps.db.read((tx) => tx.select().from(message).where(eq(message.id, id))))[0];
const timesSent = (id: string): number => deps.messages.sent.filter((each) => each.id === id).length;
const down = { kind: 'unavailable', reason: 'gateway timed out' } as const;

describe('N2 a message is delivered once, later if it must be, and never silently lost', () => {
  it('many workers at once hand it over once', async () => {
    const messageId = await waiting('VOUCHER_OFFERED');
    await Promise.all(Array.from({ length: 5 }, () => deliverMessage(deps, { messageId })));
    expect(timesSent(messageId)).toBe(1);
    expect(await rowOf(messageId)).toMatchObject({ state: 'SENT', attempts: 1, sentAt: deps.clock.now() });
    await deliverMessage(deps, { messageId });
    expect(await rowOf(messageId)).toMatchObject({ attempts: 1 });
  });

  it('is tried again after 1, 5, 30 and 120 minutes, then staff have to look', async () => {
    const messageId = await waiting('VOUCHER_OFFERED');
    deps.messages.answerNext(down, down, down, down, down);
    await deliverMessage(deps, { messageId });
    for (const minutes of [1, 5, 30, 120]) {
      const before = await rowOf(messageId);
      deps.clock.advanceBy({ minutes: minutes - 1, seconds: 59 });
      await deliverDue(deps);
      expect(await rowOf(messageId)).toEqual(before);
      deps.clock.advanceBy({ seconds: 1 });
      await deliverDue(deps);
      expect((await rowOf(messageId))?.attempts).toBe((before?.attempts ?? 0) + 1);
    }
    expect(await rowOf(messageId)).toMatchObject({ state: 'FAILED', attempts: 5, lastError: 'gateway timed out', sentAt: null });
  });

  it('what the gateway will never take is not tried again', async () => {
    const messageId = await waiting('VOUCHER_OFFERED');
    deps.messages.answerNext({ kind: 'refused', reason: 'no such number' });
    await deliverMessage(deps, { messageId });
    expect(await rowOf(messageId)).toMatchObject({ state: 'FAILED', attempts: 1, lastError: 'no such number' });
  });

  it('a delivery that died on the way is taken up by the next sweep', async () => {
    const messageId = await waiting('VOUCHER_OFFERED');
    const dying = { ...deps, messages: { send: () => Promise.reject(new Error('the process died')) } };
    await expect(deliverMessage(dying, { messageId })).rejects.toThrow('the process died');
    deps.clock.advanceBy({ minutes: 1 });
    await deliverDue(deps);
    expect(timesSent(messageId)).toBe(1);
  });
});

describe('A5 a code outlives neither its message nor its five minutes', () => {
  it('is emptied when sent', async () => {
    const messageId = await waiting('CODE');
    await deliverMessage(deps, { messageId });
    expect(await rowOf(messageId)).toMatchObject({ state: 'SENT', params: {} });
  });

  it('is not sent any more when it opens nothing', async () => {
    const messageId = await waiting('CODE');
    deps.messages.answerNext(down);
    await deliverMessage(deps, { messageId });
    expect(await rowOf(messageId)).toMatchObject({ state: 'PENDING', params: { code: '123456' } });
    deps.clock.advanceBy({ minutes: 5 });
    await deliverDue(deps);
    expect(timesSent(messageId)).toBe(0);
    expect(await rowOf(messageId)).toMatchObject({ state: 'FAILED', params: {} });
  });
});

describe('N2 what is no longer true stays unsent', () => {
  it('a voucher’s message after its deadline', async () => {
    const messageId = await waiting('VOUCHER_OFFERED');
    await deps.db.write((tx) => tx.update(message).set({ params: { number: 1, deadline: deps.clock.now().toISOString() } }).where(eq(message.id, messageId)));
    await deliverMessage(deps, { messageId });
    expect(timesSent(messageId)).toBe(0);
    expect(await rowOf(messageId)).toMatchObject({ state: 'FAILED', lastError: 'its deadline passed before it could be sent' });
  });
});
