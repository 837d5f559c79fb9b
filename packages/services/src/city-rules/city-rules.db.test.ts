import { policy } from '@balabaqsha/db/schema';
import { addDays, localDateOf, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { changePolicy, loadPolicy, policyBoard, previewPolicy, takeBackPolicy } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let tomorrow: LocalDate;

beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 1 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  tomorrow = addDays(localDateOf(deps.clock.now()), 1);
});
afterEach(() => deps.close());

/** A change of what is given over the defaults, from tomorrow on. */
const draft = (given: object = {}) => ({
  basis: null, effectiveFrom: tomorrow, why: 'Приказ № 12', restoreCalendarDays: 28, signWorkingDays: 3, reminderHour: 10, issueFromHour: 9, issueToHour: 18,
  ageLimitYears: 7, ageLimitMonthDay: '09-01', firstWarningDay: 30, secondWarningDay: 7, ...given,
});
const change = (given: object) => changePolicy(deps, officer, draft(given));
const inForce = () => deps.db.read((tx) => loadPolicy(tx, city.cityId, localDateOf(deps.clock.now())));
const board = () => policyBoard(deps, officer, {});

async function waiting(): Promise<number> {
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  return queueUp(deps, reviewer, await addFamily(deps), { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
}

describe('K2 a rule of the city changes for the future only', () => {
  it('holds from its day on, and the numbers of the guide stay', async () => {
    await change({ restoreCalendarDays: 60 });
    expect((await inForce()).restoreCalendarDays).toBe(28);
    deps.clock.advanceBy({ days: 1 });
    expect(await inForce()).toMatchObject({ restoreCalendarDays: 60, respondWorkingDays: 2, enrolWorkingDays: 5 });
    expect((await board()).history.map(({ changed, author, why }) => [changed, author, why])).toEqual([[['restoreCalendarDays'], 'Иванова Анна', 'Приказ № 12']]);
  });

  it('refuses today, no change at all, and a second change ahead', async () => {
    expect((await refused(change({ effectiveFrom: addDays(tomorrow, -1), signWorkingDays: 5 }))).fields).toEqual({ effectiveFrom: 'CHANGE_AHEAD_ONLY' });
    expect((await refused(change({}))).code).toBe('CHANGE_NOTHING');
    await change({ signWorkingDays: 5 });
    expect(await refused(change({ signWorkingDays: 4 }))).toMatchObject({ code: 'CHANGE_PENDING', params: { day: tomorrow } });
  });

  it('lets one of two officers change it; who has seen another state is told', async () => {
    const answers = await Promise.allSettled([change({ reminderHour: 9 }), change({ reminderHour: 11 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    deps.clock.advanceBy({ days: 1 });
    tomorrow = addDays(tomorrow, 1);
    expect((await refused(change({ reminderHour: 12 }))).code).toBe('STATE_CHANGED');
    await change({ reminderHour: 12, basis: (await board()).basis });
  });

  it('is taken back before its day, once, and stays in the history', async () => {
    await change({ reminderHour: 9 });
    const id = (await board()).ahead?.id ?? '';
    await takeBackPolicy(deps, officer, { id });
    expect((await refused(takeBackPolicy(deps, officer, { id }))).code).toBe('STATE_CHANGED');
    await change({ reminderHour: 11 });
    expect((await board()).history.filter(({ takenBack }) => takenBack !== null).map((each) => [each.id, each.takenBack?.by])).toEqual([[id, 'Иванова Анна']]);
    deps.clock.advanceBy({ days: 1 });
    expect((await inForce()).reminderHour).toBe(11);
    expect((await refused(takeBackPolicy(deps, officer, { id: (await board()).history.find(({ takenBack }) => takenBack === null)?.id ?? '' }))).code).toBe('STATE_CHANGED');
  });

  it('is kept by the database as it was written', async () => {
    await change({ reminderHour: 9 });
    await expect(deps.db.write((tx) => tx.update(policy).set({ effectiveFrom: addDays(tomorrow, 3) }).where(eq(policy.cityId, city.cityId)))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.delete(policy).where(eq(policy.cityId, city.cityId)))).rejects.toThrow();
  });

  it('knows no other city', async () => {
    await change({ reminderHour: 9 });
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    expect((await refused(takeBackPolicy(deps, elsewhere, { id: (await board()).ahead?.id ?? '' }))).code).toBe('NOT_FOUND');
    expect((await policyBoard(deps, elsewhere, {})).history).toEqual([]);
  });
});

describe('K2 the officer sees what a change does before he makes it', () => {
  it('names whose days move, and changes nothing', async () => {
    const number = await waiting();
    await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
    const { effects } = await previewPolicy(deps, officer, draft({ restoreCalendarDays: 60, reminderHour: 9 }));
    expect(effects.map(({ field, kept, moved }) => [field, kept, moved.map(({ count, examples }) => [count, examples])])).toEqual([['restoreCalendarDays', 0, [[1, [number]]]], ['reminderHour', 1, []]]);
    expect((await board()).ahead).toBeNull();
  });

  it('refuses an age that would send a waiting child out earlier than promised', async () => {
    await waiting();
    expect(await refused(previewPolicy(deps, officer, draft({ ageLimitYears: 6 })))).toMatchObject({ code: 'CHANGE_EARLIER', params: { count: 1 }, fields: { ageLimitYears: 'CHANGE_EARLIER' } });
    const { effects } = await previewPolicy(deps, officer, draft({ ageLimitYears: 8 }));
    expect(effects[0]?.moved.map(({ count }) => count)).toEqual([1]);
  });
});
