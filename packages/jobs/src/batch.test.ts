import { describe, expect, it } from 'vitest';
import { runBatch, type FetchedJob } from './batch.ts';

const cityA = '11111111-1111-4111-8111-111111111111';
const cityB = '22222222-2222-4222-8222-222222222222';
const job = (id: string, data: unknown): FetchedJob => ({ id, data, retryCount: 0, signal: new AbortController().signal });

describe('a batch of jobs', () => {
  it('runs the advancement of a city once, for all of its jobs', async () => {
    const ran: string[] = [];
    const outcomes = await runBatch('queue.advance', async ({ cityId }) => void ran.push(cityId), [
      job('1', { cityId: cityA, cause: 'SEAT_FREED' }), job('2', { cityId: cityB, cause: 'OFFICER' }), job('3', { cityId: cityA, cause: 'VOUCHER_DEAD' }),
    ]);
    expect(ran).toEqual([cityA, cityB]);
    expect(outcomes.filter(({ ok }) => ok).map(({ id }) => id).sort()).toEqual(['1', '2', '3']);
  });

  it('V1 runs it as the one of them asks that asks for most, wherever it stands', async () => {
    for (const causes of [['SEAT_FREED', 'OFFICER', 'CAPACITY'], ['OFFICER', 'SEAT_FREED'], ['DAY_START', 'OFFICER']]) {
      const ran: string[] = [];
      await runBatch('queue.advance', async ({ cause }) => void ran.push(cause), causes.map((cause, each) => job(String(each), { cityId: cityA, cause })));
      expect(ran).toEqual(['OFFICER']);
    }
  });

  it('lets the others run when one fails, and keeps no number that could be an IIN', async () => {
    const outcomes = await runBatch('message.deliver', async ({ messageId }) => {
      if (messageId === cityA) throw new Error('no person 900517401234 at +77011234567');
    }, [job('1', { messageId: cityA }), job('2', { messageId: cityB })]);
    expect(outcomes).toContainEqual({ id: '2', ok: true });
    const failed = outcomes.find(({ id }) => id === '1');
    expect(failed).toMatchObject({ ok: false, failure: { name: 'Error', message: 'no person … at +…' } });
    expect(JSON.stringify(failed?.ok === false && failed.failure)).not.toMatch(/900517401234|77011234567/);
  });

  it('fails a job whose payload does not fit, without running it or repeating it', async () => {
    const outcomes = await runBatch('queue.advance', () => expect.unreachable('ran'), [job('1', { cityId: '900517401234', cause: 'OFFICER' })]);
    expect(outcomes).toMatchObject([{ id: '1', ok: false, failure: { message: 'the payload does not fit the queue' } }]);
  });
});
