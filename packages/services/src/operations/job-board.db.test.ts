import { runPendingJobs, type JobHandlers } from '@balabaqsha/jobs';
import { audit } from '@balabaqsha/db/schema';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { refusalCode } from '../scenario/index.ts';
import { jobBoard, retryJobs } from './index.ts';

const IIN = '900517401234';
const messageId = '33333333-3333-4333-8333-333333333333';

let deps: TestDeps;
let city: CityData;
let administrator: Actor;
beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: city.cityId });
});
afterEach(() => deps.close());

const handlers = { 'message.deliver': () => Promise.reject(new Error(`no way to ${IIN}`)) } as unknown as JobHandlers;

/** Jobs of one queue that nobody tries any more. */
async function failForGood(jobs: number): Promise<void> {
  await deps.db.write(async (tx) => {
    for (let each = 0; each < jobs; each += 1) await deps.jobs.enqueue(tx, 'message.deliver', { messageId });
    await tx.execute(sql`update pgboss.job set retry_limit = 0 where name = 'message.deliver'`);
  });
  await runPendingJobs(deps.jobs, handlers).catch(() => undefined);
}

const board = () => jobBoard(deps, administrator, {});
const deliveries = async () => (await board()).queues.find(({ name }) => name === 'message.deliver');

describe('the job board', () => {
  it('counts what waits and says since when', async () => {
    expect(await deliveries()).toMatchObject({ waiting: 0, oldestAt: null });
    await deps.db.write((tx) => deps.jobs.enqueue(tx, 'message.deliver', { messageId }));
    expect(await deliveries()).toMatchObject({ waiting: 1, retrying: 0, running: 0, done: 0, failed: 0, dead: 0, oldestAt: expect.any(Date) });
  });

  it('shows what failed and why, without a person’s number', async () => {
    await failForGood(1);
    const { failures } = await board();
    expect(failures).toEqual([expect.objectContaining({ queue: 'message.deliver', isDead: true, tries: 1, error: 'Error: no way to …' })]);
    expect(JSON.stringify(failures)).not.toContain(IIN);
    expect(await deliveries()).toMatchObject({ waiting: 0, failed: 1, dead: 1 });
  });

  it('shows what waits for another try', async () => {
    await deps.db.write((tx) => deps.jobs.enqueue(tx, 'message.deliver', { messageId }));
    await runPendingJobs(deps.jobs, handlers).catch(() => undefined);
    expect((await board()).failures).toEqual([expect.objectContaining({ isDead: false, error: 'Error: no way to …' })]);
    expect(await deliveries()).toMatchObject({ waiting: 0, retrying: 1, dead: 0 });
  });

  it('K3 schedules follow the clock of the program', async () => {
    const before = (await board()).schedules.find(({ name }) => name === 'conclusion.warn');
    expect(before?.outcome).toBe('MISSING');
    expect(before?.lastAt.getTime()).toBeLessThanOrEqual(deps.clock.now().getTime());
    expect((before?.nextAt.getTime() ?? 0) - (before?.lastAt.getTime() ?? 0)).toBe(24 * 3_600_000);
    deps.clock.advanceBy({ days: 1 });
    expect((await board()).schedules.find(({ name }) => name === 'conclusion.warn')?.lastAt).toEqual(before?.nextAt);
  });

  it('is for administrators alone', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    expect(await refusalCode(jobBoard(deps, officer, {}))).toBe('FORBIDDEN');
    expect(await refusalCode(retryJobs(deps, officer, { queue: 'message.deliver' }))).toBe('FORBIDDEN');
  });
});

describe('jobs that failed for good are tried once more', () => {
  it('one of them, and whoever comes second is told', async () => {
    await failForGood(2);
    const [first] = (await board()).failures;
    const input = { queue: 'message.deliver', id: first?.id } as const;
    expect(await retryJobs(deps, administrator, input)).toEqual({ retried: 1 });
    expect(await deliveries()).toMatchObject({ waiting: 1, dead: 1 });
    expect(await refusalCode(retryJobs(deps, administrator, input))).toBe('STATE_CHANGED');
  });

  it('all of a queue, once, and it is in the audit log (S5)', async () => {
    await failForGood(3);
    const both = await Promise.allSettled([retryJobs(deps, administrator, { queue: 'message.deliver' }), retryJobs(deps, administrator, { queue: 'message.deliver' })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await deliveries()).toMatchObject({ waiting: 3, dead: 0 });
    const logged = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'job.retried')));
    expect(logged.map(({ details }) => details)).toEqual([{ queue: 'message.deliver', retried: 3 }]);
  });
});
