import { applicationDraft, correctionTypeOffer } from '@balabaqsha/db/schema';
import { addDays, localDateOf, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationForm, sendApplication } from '../applications/index.ts';
import * as c from '../contract/index.ts';
import { addGroup, changeGroup, closeGroup, myKindergarten, reopenGroup } from '../kindergarten/index.ts';
import { closeKindergarten, reopenKindergarten } from '../kindergarten-registry/index.ts';
import { filledForm, queueUp, refusalCode, refused } from '../scenario/index.ts';
import { changeCorrectionType, correctionTypeBoard, previewCorrectionType, takeBackCorrectionType } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let tomorrow: LocalDate;

beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 3, correctionTypes: ['AUTISM', 'SPEECH_SEVERE'] }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  tomorrow = addDays(localDateOf(deps.clock.now()), 1);
});
afterEach(() => deps.close());

const draft = (given: object = {}) => ({ correctionType: 'AUTISM' as const, basis: null, effectiveFrom: tomorrow, offered: false, explanationRu: '', explanationKk: '', explanationEn: '', sortOrder: 10, ...given });
const change = (given: object = {}) => changeCorrectionType(deps, officer, draft(given));
const board = async () => (await correctionTypeBoard(deps, officer, {})).find(({ correctionType }) => correctionType === 'AUTISM') ?? expect.unreachable('a type is missing');
const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', correctionType: 'AUTISM' as const });
const director = () => addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
const group = (given: object = {}) => ({ name: 'Новая', language: 'KAZAKH' as const, correctionTypes: ['AUTISM' as const], birthYearFrom: 2020, birthYearTo: 2023, capacity: 5, ...given });

describe('Q2 a city stops offering a correction type from a coming day on', () => {
  it('new applications and groups name it no more, what there is goes on', async () => {
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    const number = await queueUp(deps, reviewer, await addFamily(deps), wish());
    await change();
    const before = await addFamily(deps);
    await sendApplication(deps, before.guardian, filledForm(before, wish()));
    deps.clock.advanceBy({ days: 1 });

    const late = await addFamily(deps);
    const offers = (await applicationForm(deps, late.guardian, {})).cities.find(({ id }) => id === city.cityId)?.offers.map(({ correctionType }) => correctionType);
    expect(offers).toHaveLength(12);
    expect(offers).not.toContain('AUTISM');
    expect((await refused(sendApplication(deps, late.guardian, filledForm(late, wish())))).fields).toEqual({ correctionType: 'CORRECTION_TYPE_NOT_OFFERED' });

    const head = await director();
    const { groups, offered } = await myKindergarten(deps, head, {});
    expect(offered).not.toContain('AUTISM');
    expect((await refused(addGroup(deps, head, group()))).fields).toEqual({ correctionTypes: 'CORRECTION_TYPE_NOT_OFFERED' });
    // The group that takes it keeps it, and may change in all else.
    const kept = groups[0] ?? expect.unreachable('no group');
    await changeGroup(deps, head, { ...kept, capacity: 4 });
    expect((await previewCorrectionType(deps, officer, draft({ basis: (await board()).basis, offered: true, effectiveFrom: addDays(tomorrow, 1) }))).live).toBe(2);
    expect(number).toBeGreaterThan(0);
  });

  it('what was closed before does not bring it back, neither by its group nor by its kindergarten', async () => {
    const head = await director();
    await addGroup(deps, head, group({ correctionTypes: ['SPEECH_SEVERE'] }));
    await addGroup(deps, head, group({ name: 'Третья' }));
    const idOf = async (name: string) => (await myKindergarten(deps, head, {})).groups.find((each) => each.name === name)?.id ?? expect.unreachable(name);
    const id = await idOf('Третья');
    await closeGroup(deps, head, { id });
    await change();
    deps.clock.advanceBy({ days: 1 });
    expect((await refused(reopenGroup(deps, head, { id }))).fields).toEqual({ correctionTypes: 'CORRECTION_TYPE_NOT_OFFERED' });
    const kindergarten = { id: city.kindergartens[0]?.id ?? '' };
    await closeKindergarten(deps, officer, { ...kindergarten, from: localDateOf(deps.clock.now()) });
    await reopenKindergarten(deps, officer, kindergarten);
    expect((await myKindergarten(deps, head, {})).groups.filter(({ closed }) => !closed).map(({ name }) => name)).toEqual(['Новая']);
  });

  it('shows first what it touches', async () => {
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    await queueUp(deps, reviewer, await addFamily(deps), wish());
    const family = await addFamily(deps);
    await sendApplication(deps, family.guardian, filledForm(family, wish()));
    const [typing, elsewhere] = [await addFamily(deps), await addFamily(deps)];
    await deps.db.write(async (tx) => {
      await tx.insert(applicationDraft).values({ guardianId: typing.guardian.guardianId, values: { correctionType: 'AUTISM' }, updatedAt: deps.clock.now() });
      await tx.insert(applicationDraft).values({ guardianId: elsewhere.guardian.guardianId, values: { correctionType: 'SPEECH_SEVERE' }, updatedAt: deps.clock.now() });
    });
    expect(await previewCorrectionType(deps, officer, draft())).toEqual({
      before: { correctionType: 'AUTISM', offered: true, explanation: { ru: '', kk: '', en: '' }, sortOrder: 10 },
      after: { correctionType: 'AUTISM', offered: false, explanation: { ru: '', kk: '', en: '' }, sortOrder: 10 },
      live: 2, waiting: 1, lanes: 1, drafts: 1, groups: 1, freeSeats: 3,
    });
  });

  it('can say what it means and where it stands', async () => {
    await change({ offered: true, explanationRu: 'Нужно заключение ПМПК', explanationKk: 'ПМПК қорытындысы керек', explanationEn: 'A PMPK conclusion is needed', sortOrder: 1 });
    deps.clock.advanceBy({ days: 1 });
    const { guardian } = await addFamily(deps);
    const offers = (await applicationForm(deps, guardian, {})).cities.find(({ id }) => id === city.cityId)?.offers;
    expect(offers?.slice(0, 2).map(({ correctionType }) => correctionType)).toEqual(['VISION_BLIND', 'AUTISM']);
    expect(offers?.[1]?.explanation.kk).toBe('ПМПК қорытындысы керек');
    const half = c.correctionTypeDraft.safeParse(draft({ explanationRu: 'Только по-русски' })).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(half).toEqual([['explanationKk', 'REQUIRED'], ['explanationEn', 'REQUIRED']]);
  });
});

describe('K2 it changes for the future only', () => {
  it('refuses today, no change, a second one ahead, and what was not seen', async () => {
    expect((await refused(change({ effectiveFrom: addDays(tomorrow, -1) }))).fields).toEqual({ effectiveFrom: 'CHANGE_AHEAD_ONLY' });
    expect(await refusalCode(change({ offered: true }))).toBe('CHANGE_NOTHING');
    const both = await Promise.allSettled([change(), change({ effectiveFrom: addDays(tomorrow, 3), sortOrder: 2 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalCode(change({ effectiveFrom: addDays(tomorrow, 5), sortOrder: 3 }))).toBe('CHANGE_PENDING');
    await change({ correctionType: 'COMPLEX', sortOrder: 12 });
    deps.clock.advanceBy({ days: 6 });
    expect(await refusalCode(change({ effectiveFrom: addDays(tomorrow, 9), offered: true, sortOrder: 5 }))).toBe('STATE_CHANGED');
  });

  it('is taken back before its day, stays in the history, and the database keeps it', async () => {
    await change();
    const { ahead } = await board();
    expect(ahead).toMatchObject({ effectiveFrom: tomorrow, offered: false, author: 'Иванова Анна', takenBack: null });
    const id = ahead?.id ?? '';
    const other = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    expect(await refusalCode(takeBackCorrectionType(deps, other, { id }))).toBe('NOT_FOUND');
    await takeBackCorrectionType(deps, officer, { id });
    expect(await refusalCode(takeBackCorrectionType(deps, officer, { id }))).toBe('STATE_CHANGED');
    expect(await board()).toMatchObject({ ahead: null, history: [{ id, takenBack: { by: 'Иванова Анна' } }] });
    await expect(deps.db.write((tx) => tx.update(correctionTypeOffer).set({ offered: true }).where(eq(correctionTypeOffer.id, id)))).rejects.toThrow();
    await expect(deps.db.write((tx) => tx.delete(correctionTypeOffer))).rejects.toThrow();
    await change();
    deps.clock.advanceBy({ days: 1 });
    expect(await refusalCode(takeBackCorrectionType(deps, officer, { id: (await board()).basis ?? '' }))).toBe('STATE_CHANGED');
  });
});
