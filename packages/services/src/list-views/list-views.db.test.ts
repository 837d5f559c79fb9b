import { audit } from '@balabaqsha/db/schema';
import { LIST_NAMES } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { refused } from '../scenario/index.ts';
import { chooseColumns, forgetView, readViews, renameView, restoreView, saveView } from './index.ts';

const list = 'APPLICATIONS';
let deps: TestDeps;
let city: CityData;
let officer: StaffActor;

beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 1 }]]);
});
beforeEach(async () => {
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
});
afterAll(() => deps.close());

const names = async (actor: StaffActor = officer): Promise<string[]> => (await readViews(deps, actor, { list })).saved.map(({ name }) => name);
const idOf = async (name: string): Promise<string> => (await readViews(deps, officer, { list })).saved.find((view) => view.name === name)?.id ?? '';

describe('columns and searches that an employee keeps', () => {
  it('are his own', async () => {
    await chooseColumns(deps, officer, { list, columns: ['child', 'state'] });
    await chooseColumns(deps, officer, { list, columns: ['child'] });
    await saveView(deps, officer, { list, name: 'Ждут', query: 'state=IN_QUEUE' });
    await saveView(deps, officer, { list, name: 'Ждут', query: 'state=IN_QUEUE&year=2021' });
    const { columns, saved } = await readViews(deps, officer, { list });
    expect({ columns, saved: saved.map(({ name, query }) => [name, query]) }).toEqual({ columns: ['child'], saved: [['Ждут', 'state=IN_QUEUE&year=2021']] });
    const colleague = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    const id = await idOf('Ждут');
    expect(await readViews(deps, colleague, { list })).toEqual({ columns: null, saved: [] });
    await forgetView(deps, colleague, { list, id });
    expect((await refused(renameView(deps, colleague, { list, id, newName: 'Моё' }))).code).toBe('STATE_CHANGED');
    expect((await refused(restoreView(deps, colleague, { list, id }))).code).toBe('STATE_CHANGED');
    expect(await names()).toEqual(['Ждут']);
  });

  it('are of one list', async () => {
    await chooseColumns(deps, officer, { list: 'VOUCHERS', columns: ['code'] });
    await saveView(deps, officer, { list: 'VOUCHERS', name: 'Сегодня', query: 'show=TODAY' });
    expect(await readViews(deps, officer, { list })).toEqual({ columns: null, saved: [] });
    expect((await readViews(deps, officer, { list: 'VOUCHERS' })).columns).toEqual(['code']);
  });

  it('are twenty at most', async () => {
    for (let n = 1; n <= 20; n += 1) await saveView(deps, officer, { list, name: `Вид ${n}`, query: '' });
    expect(await refused(saveView(deps, officer, { list, name: 'Ещё один', query: '' }))).toMatchObject({ code: 'INVALID_VALUE', fields: { name: 'INVALID_VALUE' } });
    await forgetView(deps, officer, { list, id: await idOf('Вид 1') });
    await saveView(deps, officer, { list, name: 'Ещё один', query: '' });
    expect(await names()).toHaveLength(20);
  });

  it('get other names, but not one that is taken', async () => {
    for (const name of ['Первый', 'Второй']) await saveView(deps, officer, { list, name, query: '' });
    const id = await idOf('Первый');
    expect(await refused(renameView(deps, officer, { list, id, newName: 'Второй' }))).toMatchObject({ code: 'CODE_TAKEN', fields: { newName: 'CODE_TAKEN' } });
    await renameView(deps, officer, { list, id, newName: 'Первый' });
    await renameView(deps, officer, { list, id, newName: 'Третий' });
    expect((await names()).toSorted()).toEqual(['Второй', 'Третий']);
  });

  it('come back after they were deleted, until another one is', async () => {
    for (const name of ['А', 'Б']) await saveView(deps, officer, { list, name, query: `q=${name}` });
    const [a, b] = [await idOf('А'), await idOf('Б')];
    await forgetView(deps, officer, { list, id: a });
    await forgetView(deps, officer, { list, id: a });
    expect(await names()).toEqual(['Б']);
    await restoreView(deps, officer, { list, id: a });
    await restoreView(deps, officer, { list, id: a });
    expect(await names()).toEqual(['А', 'Б']);
    await forgetView(deps, officer, { list, id: a });
    await forgetView(deps, officer, { list, id: b });
    expect((await refused(restoreView(deps, officer, { list, id: a }))).code).toBe('STATE_CHANGED');
    await saveView(deps, officer, { list, name: 'Б', query: '' });
    expect((await refused(restoreView(deps, officer, { list, id: b }))).code).toBe('CODE_TAKEN');
  });

  it('are two at once: each press is one change', async () => {
    for (const name of ['А', 'Б', 'В']) await saveView(deps, officer, { list, name, query: '' });
    const ids = await Promise.all(['А', 'Б', 'В'].map(idOf));
    await Promise.all(ids.map((id) => forgetView(deps, officer, { list, id })));
    expect(await names()).toEqual([]);
  });

  it('S3 are for lists that the employee may read', async () => {
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    const answers = await Promise.all(LIST_NAMES.map((each) => readViews(deps, reviewer, { list: each }).then(() => each, () => null)));
    expect(answers.filter((each) => each !== null)).toEqual(['DECISIONS']);
    expect((await refused(saveView(deps, reviewer, { list, name: 'Чужой', query: '' }))).code).toBe('FORBIDDEN');
    expect((await refused(chooseColumns(deps, reviewer, { list: 'AUDIT', columns: [] }))).code).toBe('FORBIDDEN');
  });

  it('S5 are in the audit log without what they are called', async () => {
    await saveView(deps, officer, { list, name: 'Иванов', query: '' });
    const [row] = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.subjectId, officer.staffId)));
    expect(row).toMatchObject({ action: 'list-view.changed' });
    expect(JSON.stringify(row?.details ?? {})).not.toContain('Иванов');
  });
});
