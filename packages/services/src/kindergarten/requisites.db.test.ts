import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { audit, requisites } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { contractView, requestEnrolment } from '../enrolment/index.ts';
import { advanceCity } from '../queue/index.ts';
import { contractFilled, contractSent, queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { previewContract, readRequisites, saveRequisites } from './index.ts';

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);
const fields = (director: string) => ({ director, basis: { ru: 'Устава', kk: 'Жарғы', en: 'the charter' }, account: 'KZ86125KZT5004100100', bank: 'АО «Казына»', bic: 'KZKAKZKX', clauses: clauses('') });
const clauses = (meals: string) => {
  const nothing = { ru: '', kk: '' };
  return { HOURS: nothing, MEALS: { ru: meals, kk: meals }, EXTRAS: nothing, OTHER: nothing };
};

let deps: TestDeps;
let city: CityData;
let director: StaffActor;

beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 2 }]]);
  director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
});
afterEach(() => deps.close());

describe('E3 what contracts say about the kindergarten', () => {
  it('is kept in versions, and a contract already sent keeps its own', async () => {
    await saveRequisites(deps, director, { seenVersion: 0, ...fields('ПЕРВАЯ АННА'), clauses: clauses('Пять раз в день') });
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    const family = await addFamily(deps);
    const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
    await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
    await acceptVoucher(deps, family.guardian, { number });
    await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: city.kindergartens[0]?.groups[0]?.id ?? '' });
    await contractSent(deps, director);
    await saveRequisites(deps, director, { seenVersion: 1, ...fields('ВТОРАЯ БЕЛА'), clauses: clauses('Четыре раза') });
    expect((await contractView(deps, family.guardian, { number })).clauses).toEqual({ MEALS: { ru: 'Пять раз в день', kk: 'Пять раз в день' } });
    const text = new TextDecoder().decode(await contractFilled(deps, family.guardian, number));
    expect(text).toContain('ПЕРВАЯ АННА');
    expect(text).toContain('KZ86125KZT5004100100');
    expect(text).toContain('Пять раз в день');
    expect(text).not.toContain('Четыре раза');
    expect((await readRequisites(deps, director, {})).versions.map(({ version, director: name }) => [version, name])).toEqual([[2, 'ВТОРАЯ БЕЛА'], [1, 'ПЕРВАЯ АННА']]);
    expect(await deps.db.read((tx) => tx.$count(audit, eq(audit.action, 'requisites.saved')))).toBe(2);
  });

  it('is saved by one of two who began with the same version', async () => {
    const both = await Promise.allSettled(['ПЕРВАЯ АННА', 'ВТОРАЯ БЕЛА'].map((name) => saveRequisites(deps, director, { seenVersion: 0, ...fields(name) })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refused(saveRequisites(deps, director, { seenVersion: 0, ...fields('ТРЕТЬЯ') }))).code).toBe('VERSION_OUTDATED');
    expect(await deps.db.read((tx) => tx.$count(requisites))).toBe(1);
  });

  it('is shown in a contract of nobody, and is for the director to change', async () => {
    const { bytes } = await previewContract(deps, director, { locale: 'kk', ...fields('ПЕРВАЯ АННА') });
    expect(new TextDecoder().decode(bytes)).toContain('Жарғы');
    const clerk = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
    expect((await refused(saveRequisites(deps, clerk, { seenVersion: 0, ...fields('X') }))).code).toBe('FORBIDDEN');
    expect((await readRequisites(deps, clerk, {})).versions).toEqual([]);
  });
});
