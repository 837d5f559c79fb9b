import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { audit, group } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type InstructionLanguage } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { requestEnrolment } from '../enrolment/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { addGroup, changeGroup, closeGroup, myKindergarten, previewGroup, reopenGroup, seatsBoard, undoGroupChange } from './index.ts';

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);

let deps: TestDeps;
let city: CityData;
let director: StaffActor;
let reviewer: StaffActor;

beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 2 }], [{ capacity: 1, correctionTypes: ['AUTISM'] }]]);
  director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const groupId = (): string => city.kindergartens[0]?.groups[0]?.id ?? '';
const fields = (capacity: number) => ({ name: 'Топ 1', language: 'KAZAKH' as InstructionLanguage, correctionTypes: ['SPEECH_SEVERE' as const], birthYearFrom: 2019, birthYearTo: 2024, capacity });
const change = (to: Partial<ReturnType<typeof fields>> & { capacity: number }) => changeGroup(deps, director, { id: groupId(), ...fields(to.capacity), ...to });

async function accepted(): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps);
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  await acceptVoucher(deps, family.guardian, { number });
  return { family, number };
}

describe('V2 a change of groups takes no promised seat away', () => {
  it('cuts down to the promises and not below', async () => {
    await accepted();
    await change({ capacity: 1 });
    expect(await refused(change({ capacity: 0 }))).toMatchObject({ fields: { capacity: 'CAPACITY_BELOW_PROMISED' }, params: { count: 1, affected: expect.stringMatching(/^\d+$/) as unknown } });
    expect((await myKindergarten(deps, director, {})).groups[0]).toMatchObject({ capacity: 1, taken: 0 });
  });

  it('cuts no seat that a child holds, and keeps the group fit for him', async () => {
    const { family, number } = await accepted();
    await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: groupId() });
    expect(await refused(change({ capacity: 0 }))).toMatchObject({ code: 'CAPACITY_BELOW_PROMISED', params: { taken: 1 } });
    const another = changeGroup(deps, director, { id: groupId(), ...fields(2), language: 'RUSSIAN' });
    expect((await refused(another)).code).toBe('GROUP_UNSUITABLE');
    expect((await refused(closeGroup(deps, director, { id: groupId() }))).code).toBe('CAPACITY_BELOW_PROMISED');
    await change({ capacity: 1 });
  });

  it('narrows no group that a voucher needs', async () => {
    await accepted();
    expect((await refused(changeGroup(deps, director, { id: groupId(), ...fields(2), correctionTypes: ['AUTISM'] }))).code).toBe('CAPACITY_BELOW_PROMISED');
    expect((await refused(closeGroup(deps, director, { id: groupId() }))).code).toBe('CAPACITY_BELOW_PROMISED');
  });

  it('closes an empty group for good', async () => {
    await closeGroup(deps, director, { id: groupId() });
    expect((await refused(change({ capacity: 2 }))).code).toBe('NOT_FOUND');
    expect((await myKindergarten(deps, director, {})).groups.map(({ closed }) => closed)).toEqual([true]);
  });
});

describe('V2 a change is shown before it is made', () => {
  const preview = (to: Partial<ReturnType<typeof fields>> & { capacity: number }) => previewGroup(deps, director, { id: groupId(), change: { ...fields(to.capacity), ...to } });

  it('shows seats before and after, and does what it showed', async () => {
    await accepted();
    const shown = await preview({ capacity: 1 });
    expect(shown).toMatchObject({
      obstacle: null, takesAway: true, offers: 0,
      before: { enrolled: 0, reserved: 0, guaranteed: 1, free: 1, couldChoose: 1 },
      after: { guaranteed: 1, free: 0 },
    });
    await changeGroup(deps, director, { id: groupId(), ...fields(1), seen: shown.seal });
    expect((await seatsBoard(deps, director, {})).groups[0]).toMatchObject({ capacity: 1, seats: { guaranteed: 1, free: 0 } });
  });

  it('names the vouchers that a refused change would leave without a seat', async () => {
    const { number } = await accepted();
    expect(await preview({ capacity: 0 })).toMatchObject({ obstacle: 'SEATS_PROMISED', withoutSeat: [number] });
    expect(await previewGroup(deps, director, { id: groupId(), change: null })).toMatchObject({ obstacle: 'SEATS_PROMISED', withoutSeat: [number] });
  });

  it('names the children whom the group would not suit any more', async () => {
    const { family, number } = await accepted();
    await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: groupId() });
    expect(await preview({ capacity: 2, language: 'RUSSIAN' })).toMatchObject({ obstacle: 'CHILDREN_UNSUITED', unsuited: [{ applicationNumber: number }], before: { reserved: 1 } });
  });

  it('counts the children of the queue who would get a voucher', async () => {
    for (let n = 0; n < 3; n += 1) await queueUp(deps, reviewer, await addFamily(deps), { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
    await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
    expect(await preview({ capacity: 4 })).toMatchObject({ obstacle: null, takesAway: false, offers: 1 });
  });

  it('does nothing where something changed since', async () => {
    const shown = await preview({ capacity: 1 });
    await accepted();
    expect((await refused(changeGroup(deps, director, { id: groupId(), ...fields(1), seen: shown.seal }))).code).toBe('PREVIEW_OUTDATED');
    const closing = await preview({ capacity: 1 });
    expect((await refused(closeGroup(deps, director, { id: groupId(), seen: closing.seal }))).code).toBe('PREVIEW_OUTDATED');
    expect((await myKindergarten(deps, director, {})).groups[0]).toMatchObject({ capacity: 2, closed: false });
  });

  it('is for the director of the group’s own kindergarten', async () => {
    const clerk = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
    expect((await refused(previewGroup(deps, clerk, { id: groupId(), change: null }))).code).toBe('FORBIDDEN');
    expect((await refused(previewGroup(deps, director, { id: city.kindergartens[1]?.groups[0]?.id ?? '', change: null }))).code).toBe('NOT_FOUND');
    expect((await seatsBoard(deps, clerk, {})).totals).toMatchObject({ capacity: 2, free: 2 });
  });
});

describe('E1 closing a group is undone by opening it again', () => {
  it('gives its seats back to the queue, once', async () => {
    await closeGroup(deps, director, { id: groupId() });
    await reopenGroup(deps, director, { id: groupId() });
    expect((await refused(reopenGroup(deps, director, { id: groupId() }))).code).toBe('STATE_CHANGED');
    expect((await seatsBoard(deps, director, {})).groups[0]).toMatchObject({ closed: false, awaitsYearChange: false, seats: { free: 2 } });
    const jobs = await deps.jobs.boss.fetch('queue.advance', { batchSize: 10 });
    expect(jobs.map(({ data }) => data)).toContainEqual({ cityId: city.cityId, cause: 'CAPACITY' });
    expect((await refused(reopenGroup(deps, director, { id: city.kindergartens[1]?.groups[0]?.id ?? '' }))).code).toBe('NOT_FOUND');
  });
});

describe('V1 new seats go to the queue', () => {
  it('enqueues an advancement with the added group, in one transaction with its audit (S5)', async () => {
    await addGroup(deps, director, { ...fields(3), name: 'Топ 2' });
    const jobs = await deps.jobs.boss.fetch('queue.advance', { batchSize: 10 });
    expect(jobs.map(({ data }) => data)).toContainEqual({ cityId: city.cityId, cause: 'CAPACITY' });
    expect(await deps.db.read((tx) => tx.$count(audit, eq(audit.action, 'group.added')))).toBe(1);
  });
});

describe('S4 a director changes his own groups only', () => {
  it('does not find another kindergarten’s group', async () => {
    const foreign = city.kindergartens[1]?.groups[0]?.id ?? '';
    expect((await refused(changeGroup(deps, director, { id: foreign, ...fields(5) }))).code).toBe('NOT_FOUND');
    const clerk = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
    expect((await refused(changeGroup(deps, clerk, { id: groupId(), ...fields(5) }))).code).toBe('FORBIDDEN');
    expect(await deps.db.read((tx) => tx.$count(group, eq(group.capacity, 5)))).toBe(0);
  });
});

describe('V2 a change of a group can be taken back', () => {
  const shown = async () => (await myKindergarten(deps, director, {})).groups[0] ?? expect.unreachable('no group');
  const undo = async (changedAt?: Date) => undoGroupChange(deps, director, { id: groupId(), changedAt: changedAt ?? (await shown()).undoable ?? new Date(0) });

  it('to all that it was before, once', async () => {
    const before = await shown();
    await change({ capacity: 5, name: 'Другая', birthYearFrom: 2020 });
    const changed = await shown();
    expect(changed).toMatchObject({ capacity: 5, name: 'Другая', undoable: deps.clock.now() });
    await undo();
    expect(await shown()).toEqual(before);
    expect((await refused(undo(changed.undoable ?? undefined))).code).toBe('STATE_CHANGED');
    expect(await deps.db.read((tx) => tx.$count(audit, eq(audit.action, 'group.change-undone')))).toBe(1);
  });

  it('not after somebody changed it again', async () => {
    await change({ capacity: 3 });
    const { undoable } = await shown();
    deps.clock.advanceBy({ minutes: 1 });
    await change({ capacity: 4 });
    expect((await refused(undo(undoable ?? undefined))).code).toBe('STATE_CHANGED');
    await undo();
    expect(await shown()).toMatchObject({ capacity: 3, undoable: null });
  });

  it('not where vouchers have been promised its seats since', async () => {
    await change({ capacity: 0 });
    await change({ capacity: 1 });
    await accepted();
    expect((await refused(undo())).code).toBe('CAPACITY_BELOW_PROMISED');
    expect(await shown()).toMatchObject({ capacity: 1 });
  });

  it('not by a clerk, not from another kindergarten', async () => {
    await change({ capacity: 3 });
    const { undoable } = await shown();
    const input = { id: groupId(), changedAt: undoable ?? new Date(0) };
    const at = (role: 'KINDERGARTEN_CLERK' | 'KINDERGARTEN_DIRECTOR', index: number) => addStaff(deps, { role, cityId: city.cityId, kindergartenId: city.kindergartens[index]?.id });
    expect((await refused(undoGroupChange(deps, await at('KINDERGARTEN_CLERK', 0), input))).code).toBe('FORBIDDEN');
    expect((await refused(undoGroupChange(deps, await at('KINDERGARTEN_DIRECTOR', 1), input))).code).toBe('NOT_FOUND');
  });
});
