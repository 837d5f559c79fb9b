import { audit, group, kindergarten } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type KindergartenId, type LocalDate } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { addKindergartenInput, cityKindergartensInput } from '../contract/kindergarten-registry.ts';
import { applicationForm } from '../applications/index.ts';
import { requestEnrolment } from '../enrolment/index.ts';
import { addGroup, reopenGroup } from '../kindergarten/index.ts';
import { listDataViews } from '../children/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { kindergartens as catalogue } from '../public-pages/index.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused, stranger } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { addKindergarten, changeKindergarten, cityKindergartens, closeKindergarten, closingChildren, previewClosing, registryKindergarten, reopenKindergarten } from './index.ts';

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let director: StaffActor;
let reviewer: StaffActor;
let today: LocalDate;

beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 1 }], [{ capacity: 1 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: first() });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  today = localDateOf(morning);
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const first = () => city.kindergartens[0]?.id as KindergartenId;
const second = () => city.kindergartens[1]?.id as KindergartenId;
const inThree = (text: string) => ({ ru: text, kk: text, en: text });
const BIN = '101240000016';
const fields = (given: Record<string, unknown> = {}) =>
  addKindergartenInput.parse({ bin: BIN, name: { ru: 'Детский сад № 7 «Қарлығаш»', kk: '№ 7 «Қарлығаш» балабақшасы', en: 'Kindergarten No. 7' }, districtId: city.districtId, address: inThree('Абай, 7'), phone: '8 (727) 390-11-00', coordinates: '43.25, 76.92', ...given });
const list = async (given: Record<string, unknown> = {}) => cityKindergartens(deps, officer, cityKindergartensInput.parse(given));
const names = async (given: Record<string, unknown> = {}) => (await list(given)).rows.map(({ name }) => name.ru);
const inCatalogue = async () => (await catalogue(deps, stranger, { search: '', districtId: null, correctionType: null, language: null, onlyFree: false })).kindergartens.map(({ id }) => id);

async function holdsVoucher() {
  const family = await addFamily(deps);
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: first() });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  await acceptVoucher(deps, family.guardian, { number });
  return { family, number };
}
const close = (id: KindergartenId, given: { from?: LocalDate; seen?: string } = {}) => closeKindergarten(deps, officer, { id, from: today, ...given });

describe('P3 an officer adds a kindergarten', () => {
  it('with a right BIN, in a district of his city, inside the city; parents see it once it has a group', async () => {
    const { id } = await addKindergarten(deps, officer, fields());
    expect((await registryKindergarten(deps, officer, { id })).hasDirector).toBe(false);
    expect(await inCatalogue()).not.toContain(id);
    const head = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: id as KindergartenId });
    await addGroup(deps, head, { name: 'Топ', language: 'KAZAKH', correctionTypes: ['AUTISM'], birthYearFrom: 2020, birthYearTo: 2022, capacity: 5 });
    expect(await inCatalogue()).toContain(id);
    expect(await registryKindergarten(deps, officer, { id })).toMatchObject({ hasDirector: true, phone: '+77273901100', totals: { capacity: 5, free: 5 } });
  });

  it('is told at the field what is wrong', async () => {
    expect(addKindergartenInput.safeParse({ ...fields(), coordinates: '43.2', bin: '101240000017', phone: '123' }).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['bin', 'BIN_INVALID'], ['phone', 'PHONE_INVALID'], ['coordinates', 'COORDINATES_INVALID'],
    ]);
    const elsewhere = await addCity(deps);
    expect(await refused(addKindergarten(deps, officer, fields({ districtId: elsewhere.districtId })))).toMatchObject({ fields: { districtId: 'INVALID_VALUE' } });
    expect(await refused(addKindergarten(deps, officer, fields({ coordinates: '51.12, 71.43' })))).toMatchObject({ fields: { coordinates: 'OUTSIDE_CITY' }, params: { kilometres: expect.any(Number) as number } });
  });

  it('of two with one BIN one is refused, also in one moment', async () => {
    const answers = await Promise.allSettled([addKindergarten(deps, officer, fields()), addKindergarten(deps, officer, fields())]);
    const failed = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(failed).toEqual([expect.objectContaining({ fields: { bin: 'BIN_TAKEN' } })]);
  });
});

describe('S1 an officer changes a kindergarten of his city', () => {
  it('its names, BIN and district; who comes second is told', async () => {
    const { id } = await addKindergarten(deps, officer, fields());
    const { seal, bin, name, district } = await registryKindergarten(deps, officer, { id });
    const change = { id, seal, bin, name: { ...name, ru: 'Детский сад № 8' }, districtId: district.id };
    expect((await refused(changeKindergarten(deps, officer, { ...change, name }))).code).toBe('CHANGE_NOTHING');
    await changeKindergarten(deps, officer, change);
    expect((await refused(changeKindergarten(deps, officer, { ...change, name: inThree('№ 9') }))).code).toBe('VERSION_OUTDATED');
    expect((await registryKindergarten(deps, officer, { id })).name.ru).toBe('Детский сад № 8');
    const [row] = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.action, 'kindergarten.changed')));
    expect(row?.details).toMatchObject({ wasName: 'Детский сад № 7 «Қарлығаш»' });
  });

  it('none of another city, and nobody but an officer', async () => {
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    expect((await refused(registryKindergarten(deps, elsewhere, { id: first() }))).code).toBe('NOT_FOUND');
    expect((await refused(closeKindergarten(deps, elsewhere, { id: first(), from: today }))).code).toBe('NOT_FOUND');
    expect((await refused(closeKindergarten(deps, director, { id: first(), from: today }))).code).toBe('FORBIDDEN');
  });
});

describe('V2 a kindergarten is closed only where nobody loses a seat', () => {
  it('leaves the catalogue, the form and advancement at once, and comes back with its groups', async () => {
    const family = await addFamily(deps);
    const inForm = async () => (await applicationForm(deps, family.guardian, {})).kindergartens.map(({ id }) => id);
    await close(first(), { from: addDays(today, 10) });
    expect(await inCatalogue()).toEqual([second()]);
    expect(await inForm()).toEqual([second()]);
    expect((await list({ kind: 'CLOSED' })).rows.map(({ id, closedFrom }) => [id, closedFrom])).toEqual([[first(), addDays(today, 10)]]);
    expect((await refused(close(first()))).code).toBe('STATE_CHANGED');
    expect((await refused(previewClosing(deps, officer, { id: first() }))).code).toBe('STATE_CHANGED');
    await reopenKindergarten(deps, officer, { id: first() });
    expect((await inCatalogue()).sort()).toEqual([first(), second()].sort());
    expect((await refused(reopenKindergarten(deps, officer, { id: first() }))).code).toBe('STATE_CHANGED');
  });

  it('not while a child is being enrolled', async () => {
    const { family, number } = await holdsVoucher();
    await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: city.kindergartens[0]?.groups[0]?.id ?? '' });
    expect(await previewClosing(deps, officer, { id: first() })).toMatchObject({ obstacle: 'SEATS_TAKEN', reserved: 1, wishes: 1, employees: 1, groups: 1 });
    expect(await refused(close(first()))).toMatchObject({ code: 'KINDERGARTEN_IN_USE', params: { taken: 1 } });
  });

  it('not while vouchers need its seats, gladly while other seats are enough', async () => {
    const { number } = await holdsVoucher();
    await close(second());
    expect(await refused(close(first()))).toMatchObject({ code: 'KINDERGARTEN_IN_USE', params: { count: 1, affected: String(number) } });
  });

  it('and the officer sees which children it touches and how, each reading in the log (S5)', async () => {
    const touched = async (id: KindergartenId) => (await closingChildren(deps, officer, { id })).map(({ fate, total, rows }) => [fate, total, ...rows.map(({ number, voucher }) => `${number} ${voucher?.state}`)]);
    const { family, number } = await holdsVoucher();
    const waits = await queueUp(deps, reviewer, await addFamily(deps), { cityId: city.cityId, kindergartenId: first() });
    expect(await touched(first())).toEqual([['SEAT_ELSEWHERE', 1, `${number} ACCEPTED`], ['WAITS_ON', 1, `${waits} undefined`]]);
    await close(second());
    expect(await touched(first())).toEqual([['WITHOUT_SEAT', 1, `${number} ACCEPTED`], ['WAITS_ON', 1, `${waits} undefined`]]);
    await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: city.kindergartens[0]?.groups[0]?.id ?? '' });
    expect(await touched(first())).toEqual([['ENROLLING', 1, `${number} ACCEPTED`], ['WAITS_ON', 1, `${waits} undefined`]]);
    const log = await deps.db.read((tx) => tx.select({ details: audit.details }).from(audit).where(eq(audit.action, 'kindergarten.closing-read')));
    expect(log.map(({ details }) => details)).toEqual(Array(3).fill({ kindergarten: first(), applications: `${number} ${waits}` }));
    expect((await listDataViews(deps, family.guardian, { id: family.childId })).views.map(({ view }) => view)).toContain('APPLICATION_LIST');
    expect((await refused(closingChildren(deps, director, { id: first() }))).code).toBe('FORBIDDEN');
  });

  it('of two kindergartens whose seats one voucher needs, one is closed, also in one moment', async () => {
    await holdsVoucher();
    const answers = await Promise.allSettled([close(first()), close(second())]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('only what the officer saw, and not for days that are over', async () => {
    const { seal } = await previewClosing(deps, officer, { id: first() });
    await addGroup(deps, director, { name: 'Жаңа', language: 'KAZAKH', correctionTypes: ['AUTISM'], birthYearFrom: 2020, birthYearTo: 2022, capacity: 5 });
    expect((await refused(close(first(), { seen: seal }))).code).toBe('PREVIEW_OUTDATED');
    expect(await refused(close(first(), { from: addDays(today, -1) }))).toMatchObject({ fields: { from: 'DATE_IN_PAST' } });
  });

  it('a closed one opens no group, and the database holds it too', async () => {
    await close(first());
    const groupId = city.kindergartens[0]?.groups[0]?.id ?? ('' as never);
    expect((await refused(addGroup(deps, director, { name: 'Жаңа', language: 'KAZAKH', correctionTypes: ['AUTISM'], birthYearFrom: 2020, birthYearTo: 2022, capacity: 5 }))).code).toBe('KINDERGARTEN_CLOSED');
    expect((await refused(reopenGroup(deps, director, { id: groupId }))).code).toBe('KINDERGARTEN_CLOSED');
    const opened = deps.db.write((tx) => tx.update(group).set({ closedAt: null, closedWithKindergarten: false }).where(eq(group.id, groupId)));
    await expect(opened).rejects.toMatchObject({ constraint: 'kindergarten_group_of_open_kindergarten' });
    const closed = deps.db.write((tx) => tx.update(kindergarten).set({ closedFrom: today, closedAt: morning }).where(eq(kindergarten.id, second())));
    await expect(closed).rejects.toMatchObject({ constraint: 'kindergarten_closed_without_groups' });
  });
});

describe('the table of kindergartens', () => {
  it('is searched with and without Kazakh letters, filtered, ordered, and walked a page at a time', async () => {
    await addKindergarten(deps, officer, fields());
    expect(await names({ search: 'карлыгаш 7' })).toEqual(['Детский сад № 7 «Қарлығаш»']);
    expect(await names({ search: BIN })).toEqual(['Детский сад № 7 «Қарлығаш»']);
    expect(await names({ search: 'жоқ мұндай' })).toEqual([]);
    expect((await list({ kind: 'NO_DIRECTOR' })).rows.map(({ id }) => id)).not.toContain(first());
    expect((await list({ sort: 'FREE', descending: true })).rows.map(({ free }) => free)).toEqual([1, 1, 0]);
    await deps.db.write((tx) =>
      tx.insert(kindergarten).values(
        Array.from({ length: 120 }, (_, n) => ({
          cityId: city.cityId, districtId: city.districtId, bin: `9${String(n).padStart(11, '0')}`, name: inThree(`Сад № ${n + 1}`), address: inThree('Абай'), phone: '+77273901100', schedule: '', latitude: 43.2, longitude: 76.9, createdAt: morning,
        })),
      ),
    );
    for (const order of [{ sort: 'NAME' }, { sort: 'NAME', descending: true }, { sort: 'CAPACITY' }, { sort: 'FREE', descending: true }]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({ ...order, after });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(new Set(seen).size).toBe(123);
      expect(seen).toHaveLength(123);
    }
    const numbered = (await names({ search: 'сад №', sort: 'NAME' })).filter((name) => name.startsWith('Сад'));
    expect(numbered.slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, n) => `Сад № ${n + 1}`));
  });

  it('a mark that is none begins anew', async () => {
    expect((await list({ after: 'nonsense' })).rows).toHaveLength(2);
  });
});
