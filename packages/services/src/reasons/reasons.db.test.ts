import { reason } from '@balabaqsha/db/schema';
import { addDays, localDateOf, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/index.ts';
import { rejectApplication } from '../review/index.ts';
import { filledForm, refused } from '../scenario/index.ts';
import { addReason, changeReason, listReasons, moveReason, reasonBoard, retireReason, takeBackReason } from './index.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let reviewer: StaffActor;
let today: LocalDate;

beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  today = localDateOf(deps.clock.now());
});
afterEach(() => deps.close());

const words = (text: string) => ({ textRu: text, textKk: `${text} қ`, textEn: `${text} en` });
const offered = async () => (await listReasons(deps, reviewer, { kind: 'REJECTION' })).map(({ text }) => text.ru);
const board = async () => (await reasonBoard(deps, officer, {})).filter(({ kind }) => kind === 'REJECTION');
const idOf = async (text: string) => (await board()).find(({ versions }) => versions[0]?.text.ru === text)?.id ?? expect.unreachable(text);
const add = (text: string, validFrom = today) => addReason(deps, officer, { kind: 'REJECTION', ...words(text), validFrom });
const change = (id: string, text: string, validFrom: LocalDate) => changeReason(deps, officer, { id, ...words(text), validFrom });
const nextDay = () => deps.clock.advanceBy({ days: 1 });

describe('Q5 the city keeps the reasons that reviewers choose from', () => {
  it('offers a new one from its first day on, at the end of the list', async () => {
    await add('Сегодня');
    await add('Завтра', addDays(today, 1));
    expect(await offered()).toEqual(['Причина REJECTION', 'Сегодня']);
    nextDay();
    expect(await offered()).toEqual(['Причина REJECTION', 'Сегодня', 'Завтра']);
    expect((await refused(add('Вчера', today))).fields).toEqual({ validFrom: 'DATE_IN_PAST' });
  });

  it('puts other words in the place of the old ones on their day, and keeps both', async () => {
    await add('Старое');
    await add('Последнее');
    const id = await idOf('Старое');
    expect((await refused(change(id, 'Новое', today))).fields).toEqual({ validFrom: 'CHANGE_AHEAD_ONLY' });
    await change(id, 'Новое', addDays(today, 1));
    expect(await offered()).toEqual(['Причина REJECTION', 'Старое', 'Последнее']);
    nextDay();
    expect(await offered()).toEqual(['Причина REJECTION', 'Новое', 'Последнее']);
    const line = (await board()).find(({ versions }) => versions[0]?.text.ru === 'Новое');
    expect(line?.versions.map(({ text, period, author }) => [text.ru, period, author])).toEqual([['Новое', 'IN_FORCE', 'Иванова Анна'], ['Старое', 'OVER', 'Иванова Анна']]);
  });

  it('lets one of two officers change it, the second is told', async () => {
    const id = await idOf('Причина REJECTION');
    const answers = await Promise.allSettled([change(id, 'Первое', addDays(today, 1)), change(id, 'Второе', addDays(today, 2))]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refused(retireReason(deps, officer, { id, validTo: today }))).code).toBe('STATE_CHANGED');
  });

  it('takes back what has not come yet and nothing else', async () => {
    const id = await idOf('Причина REJECTION');
    expect((await refused(takeBackReason(deps, officer, { id }))).code).toBe('STATE_CHANGED');
    await change(id, 'Новое', addDays(today, 1));
    await takeBackReason(deps, officer, { id: await idOf('Новое') });
    await retireReason(deps, officer, { id, validTo: today });
    await takeBackReason(deps, officer, { id });
    await change(id, 'Другое', addDays(today, 1));
    expect((await refused(takeBackReason(deps, officer, { id }))).code).toBe('STATE_CHANGED');
    nextDay();
    expect(await offered()).toEqual(['Другое']);
    expect((await refused(takeBackReason(deps, officer, { id: await idOf('Другое') }))).code).toBe('STATE_CHANGED');
  });

  it('takes a reason off the list after its last day', async () => {
    await add('Ещё одна');
    const id = await idOf('Причина REJECTION');
    await retireReason(deps, officer, { id, validTo: today });
    expect(await offered()).toEqual(['Причина REJECTION', 'Ещё одна']);
    nextDay();
    expect(await offered()).toEqual(['Ещё одна']);
  });

  it('keeps the order that the officer gives, version by version', async () => {
    await add('Вторая');
    await add('Третья');
    await change(await idOf('Третья'), 'Третья иначе', addDays(today, 1));
    await moveReason(deps, officer, { id: await idOf('Третья иначе'), direction: 'UP' });
    await moveReason(deps, officer, { id: await idOf('Причина REJECTION'), direction: 'UP' });
    expect(await offered()).toEqual(['Причина REJECTION', 'Третья', 'Вторая']);
    nextDay();
    expect(await offered()).toEqual(['Причина REJECTION', 'Третья иначе', 'Вторая']);
  });

  it('knows which words guardians were told, and the database never lets them change', async () => {
    const family = await addFamily(deps);
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }));
    await rejectApplication(deps, reviewer, { number, reasonId: city.reasons.rejection, comment: '' });
    expect((await board())[0]?.versions[0]?.used).toBe(true);
    const rewritten = deps.db.write((tx) => tx.update(reason).set({ text: { ru: 'Иначе', kk: 'Иначе', en: 'Иначе' } }).where(eq(reason.id, city.reasons.rejection)));
    await expect(rewritten).rejects.toThrow();
  });

  it('offers who works in two cities the reasons of the application’s, which are those he may give', async () => {
    const other = await addCity(deps);
    const there = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: other.cityId });
    const both: StaffActor = { ...reviewer, roles: [...reviewer.roles, ...there.roles] };
    const family = await addFamily(deps);
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, { cityId: other.cityId, kindergartenId: other.kindergartens[0]?.id ?? '' }));
    const ids = async (actor: StaffActor, given: object = {}) => (await listReasons(deps, actor, { kind: 'REJECTION', ...given })).map(({ id }) => id);
    expect(await ids(both, { number })).toEqual([other.reasons.rejection]);
    expect(await ids(both)).toEqual([city.reasons.rejection]);
    expect(await ids(reviewer, { number })).toEqual([]);
    await rejectApplication(deps, both, { number, reasonId: other.reasons.rejection, comment: '' });
    // A guardianship is of no city: whoever decides on it elsewhere gives the reasons of that place.
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: other.cityId });
    const decides: StaffActor = { ...elsewhere, roles: [...reviewer.roles, ...elsewhere.roles] };
    expect(await ids(decides, { kind: 'GUARDIANSHIP_REFUSAL' })).toEqual([other.reasons.guardianshipRefusal]);
  });

  it('knows no other city', async () => {
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    expect((await refused(retireReason(deps, elsewhere, { id: city.reasons.rejection, validTo: today }))).code).toBe('NOT_FOUND');
    expect((await reasonBoard(deps, elsewhere, {})).flatMap(({ versions }) => versions.map(({ id }) => id))).not.toContain(city.reasons.rejection);
  });
});
