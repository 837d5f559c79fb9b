import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit } from '@balabaqsha/db/schema';
import type { StaffRole } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import * as c from '../contract/index.ts';
import { kindergarten as publicPage } from '../public-pages/index.ts';
import { refused } from '../scenario/index.ts';
import { readProfile, saveProfile } from './index.ts';

let deps: TestDeps;
let city: CityData;
let director: StaffActor;

beforeEach(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 2 }], [{ capacity: 2 }]]);
  director = await employee('KINDERGARTEN_DIRECTOR', 0);
});
afterEach(() => deps.close());

const kindergartenId = (index: number) => city.kindergartens[index]?.id ?? expect.unreachable('no kindergarten');
const employee = (role: StaffRole, index: number) => addStaff(deps, { role, cityId: city.cityId, kindergartenId: kindergartenId(index) });

const working = { from: '08:00', to: '18:00' };
const none = { from: '', to: '' };
const form = {
  seenVersion: 1,
  phones: ['8 (727) 339-72-22', '+7 701 123 45 67', ''],
  hours: [working, working, working, working, working, { from: '09:00', to: '13:00' }, none],
  address: { ru: 'ул. Абая, 1', kk: 'Абай көшесі, 1', en: '1 Abai Street' },
  description: { ru: 'Есть бассейн.', kk: 'Бассейн бар.', en: '' },
  position: '43.238, 76.945',
};
const input = (changes: Partial<typeof form> & { kindergartenId?: string } = {}) => c.saveProfileInput.parse({ ...form, ...changes });
/** Fields that the form's own check refuses, with their codes. */
const wrongIn = (changes: Partial<typeof form>) => c.saveProfileInput.safeParse({ ...form, ...changes }).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('P3 what a kindergarten tells parents', () => {
  it('is changed by its director and stands on its page', async () => {
    await saveProfile(deps, director, input());
    const page = c.kindergartenPage.parse(await publicPage(deps, { kind: 'anonymous' }, { id: kindergartenId(0) }));
    expect(page).toMatchObject({
      phone: '+77273397222', otherPhones: ['+77011234567'], schedule: 'Mo-Fr 08:00-18:00; Sa 09:00-13:00', address: form.address,
      description: { ru: 'Есть бассейн.', kk: 'Бассейн бар.', en: 'Есть бассейн.' }, latitude: 43.238, longitude: 76.945,
    });
    const profile = c.kindergartenProfile.parse(await readProfile(deps, director, {}));
    expect(profile).toMatchObject({ version: 2, phones: ['+77273397222', '+77011234567'], description: form.description, changed: { at: deps.clock.now(), by: 'Иванова Анна' } });
    const [row] = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'profile.saved')));
    expect(row).toMatchObject({ subjectId: kindergartenId(0), details: { version: 2, changed: 'otherPhones schedule address description latitude longitude' } });
  });

  it('is saved by one of two who began with the same version', async () => {
    const both = await Promise.allSettled(['43.24, 76.9', '43.25, 76.9'].map((position) => saveProfile(deps, director, input({ position }))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refused(saveProfile(deps, director, input()))).code).toBe('VERSION_OUTDATED');
    expect((await readProfile(deps, director, {})).version).toBe(2);
  });

  it('names a place in the city', async () => {
    expect(await refused(saveProfile(deps, director, input({ position: '51.1282, 71.4304' })))).toMatchObject({ fields: { position: 'OUTSIDE_CITY' }, params: { kilometres: expect.any(Number) as number } });
  });

  it('has a description in Russian and Kazakh, or none', async () => {
    await saveProfile(deps, director, input({ description: { ru: '', kk: ' ', en: '' } }));
    expect((await readProfile(deps, director, {})).description).toBeNull();
    expect(wrongIn({ description: { ru: 'Есть бассейн.', kk: '', en: '' } })).toEqual([['description.kk', 'REQUIRED']]);
    expect(wrongIn({ description: { ru: '', kk: '', en: 'A pool.' } })).toEqual([['description.ru', 'REQUIRED'], ['description.kk', 'REQUIRED']]);
  });

  it('says at the field what is wrong', () => {
    expect(wrongIn({ phones: ['', '339-72-22', ''] })).toEqual([['phones.0', 'REQUIRED'], ['phones.1', 'PHONE_INVALID']]);
    expect(wrongIn({ hours: [{ from: '18:00', to: '08:00' }, { from: '08:00', to: '' }, none, none, none, none, none] })).toEqual([['hours.0', 'INVALID_VALUE'], ['hours.1', 'INVALID_VALUE']]);
    expect(wrongIn({ position: 'на Абая' })).toEqual([['position', 'COORDINATES_INVALID']]);
    expect(wrongIn({ address: { ru: 'ул. Абая, 1', kk: '', en: '1 Abai Street' } })).toEqual([['address.kk', 'REQUIRED']]);
  });

  it('names no phone twice', async () => {
    await saveProfile(deps, director, input({ phones: ['8 727 339 72 22', '+7 (727) 339-72-22', '8 701 123 45 67'] }));
    expect((await readProfile(deps, director, {})).phones).toEqual(['+77273397222', '+77011234567']);
  });
});

describe('S4 a profile is in the hands of its own kindergarten and of its city', () => {
  it('a clerk reads it and changes nothing', async () => {
    const clerk = await employee('KINDERGARTEN_CLERK', 0);
    expect((await readProfile(deps, clerk, {})).id).toBe(kindergartenId(0));
    expect((await refused(saveProfile(deps, clerk, input()))).code).toBe('FORBIDDEN');
  });

  it('a director reaches no other kindergarten', async () => {
    expect((await refused(readProfile(deps, director, { kindergartenId: kindergartenId(1) }))).code).toBe('NOT_FOUND');
    expect((await refused(saveProfile(deps, director, input({ kindergartenId: kindergartenId(1) })))).code).toBe('NOT_FOUND');
  });

  it('an officer changes those of his city by their names, and none elsewhere', async () => {
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    await saveProfile(deps, officer, input({ kindergartenId: kindergartenId(1) }));
    expect((await readProfile(deps, officer, { kindergartenId: kindergartenId(1) })).phones).toHaveLength(2);
    expect((await refused(readProfile(deps, officer, {}))).code).toBe('NOT_FOUND');
    const elsewhere = (await addCity(deps)).kindergartens[0]?.id;
    expect((await refused(saveProfile(deps, officer, input({ kindergartenId: elsewhere })))).code).toBe('NOT_FOUND');
  });
});
