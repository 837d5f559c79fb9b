import { addCity as addWholeCity, addStaff, testDeps, TEST_START, type TestDeps } from '@balabaqsha/testkit';
import { audit, calendarAddition, city, group, kindergarten, policy, reason, REASON_KINDS, staffInvitation, staffRole } from '@balabaqsha/db/schema';
import { addDays, localDateOf, missingOf, startOfDay, type CityId, type InvitationState, type KindergartenId, type LocalDate, type StaffId } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { addCityInput, addDistrictInput, changeCityInput } from '../contract/city.ts';
import { cities as publicCities } from '../public-pages/index.ts';
import { refusalCode, refused, stranger } from '../scenario/index.ts';
import { startDay } from '../sweeps/index.ts';
import { addCity, addDistrict, changeCity, changeDistrict, cityBoard, cityPage, planCity } from './index.ts';

let deps: TestDeps;
let first: StaffActor;
let second: StaffActor;
let today: LocalDate;
beforeEach(async () => {
  deps = await testDeps();
  today = localDateOf(TEST_START);
  const { cityId } = await addWholeCity(deps);
  first = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
  second = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
});
afterEach(() => deps.close());

const form = { code: 'kostanay', nameRu: 'Костанай', nameKk: 'Қостанай', nameEn: 'Kostanay', latitude: '53,2144', longitude: '63.6246', phone: '8 (7142) 53-00-00', whatsapp: '' };
const added = async (): Promise<CityId> => (await addCity(deps, first, addCityInput.parse(form))).id;
const page = (id: CityId) => cityPage(deps, first, { id });
const lacks = async (id: CityId) => missingOf((await page(id)).readiness);
const plan = async (id: CityId, liveFrom: LocalDate | null, by: StaffActor = first) => planCity(deps, by, { id, version: (await page(id)).version, liveFrom });

/** Everything that officers and directors bring, for which administrators wait. */
async function furnish(cityId: CityId): Promise<KindergartenId> {
  await addDistrict(deps, first, addDistrictInput.parse({ cityId, code: 'north', nameRu: 'Северный', nameKk: 'Солтүстік', nameEn: 'North' }));
  const [district] = (await page(cityId)).districts;
  const createdAt = deps.clock.now();
  const kindergartenId = await deps.db.write(async (tx) => {
    await tx.insert(policy).values({ cityId, effectiveFrom: today, voucher: {}, createdAt });
    await tx.insert(calendarAddition).values({ cityId, date: `${today.slice(0, 4)}-05-08` as LocalDate, working: false, name: 'Перенос', createdAt });
    for (const kind of REASON_KINDS) await tx.insert(reason).values({ cityId, kind, text: { ru: 'а', kk: 'ә', en: 'a' }, sortOrder: 1, validFrom: today });
    const [row] = await tx
      .insert(kindergarten)
      .values({ cityId, districtId: district?.id ?? '', bin: '010240900011', name: { ru: 'а', kk: 'ә', en: 'a' }, address: { ru: 'а', kk: 'ә', en: 'a' }, phone: '+77142530001', schedule: '', latitude: 53.2, longitude: 63.6, createdAt })
      .returning({ id: kindergarten.id });
    const id = row?.id ?? expect.unreachable('no kindergarten');
    await tx.insert(group).values({ kindergartenId: id, name: 'а', language: 'KAZAKH', correctionTypes: ['SPEECH_SEVERE'], birthYearFrom: 2020, birthYearTo: 2022, capacity: 5, createdAt });
    return id;
  });
  for (const role of ['CITY_OFFICER', 'PMPK_SPECIALIST', 'PHTHISIATRICIAN'] as const) await addStaff(deps, { role, cityId });
  await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId, kindergartenId });
  return kindergartenId;
}

async function invited(staffId: StaffId, state: InvitationState): Promise<string> {
  const sentAt = deps.clock.now();
  const row = { staffId, state, locale: 'ru' as const, codeHash: '', sentBy: first.staffId, sentAt, expiresAt: sentAt, closedAt: state === 'PENDING' ? null : sentAt };
  const [made] = await deps.db.write((tx) => tx.insert(staffInvitation).values(row).returning({ id: staffInvitation.id }));
  return made?.id ?? expect.unreachable('no invitation');
}

describe('a new city', () => {
  it('is not open, lacks everything, and has its middle and numbers', async () => {
    const id = await added();
    expect(await page(id)).toMatchObject({ code: 'kostanay', live: false, liveFrom: null, latitude: 53.2144, phone: '8 (7142) 53-00-00', whatsapp: null });
    expect(await lacks(id)).toEqual(['DISTRICT', 'OFFICER', 'PMPK_SPECIALIST', 'PHTHISIATRICIAN', 'POLICY', 'CALENDAR', 'REASONS', 'KINDERGARTEN']);
    expect((await publicCities(deps, stranger, {})).find(({ code }) => code === 'kostanay')?.live).toBe(false);
    expect(await refusalCode(added())).toBe('CODE_TAKEN');
  });

  it('is refused at the field', () => {
    const wrong = (fields: Partial<typeof form>) => addCityInput.safeParse({ ...form, ...fields }).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(wrong({ code: 'Қостанай' })).toEqual([['code', 'INVALID_VALUE']]);
    expect(wrong({ latitude: '12' })).toEqual([['latitude', 'INVALID_VALUE']]);
    expect(wrong({ phone: '53-00-00' })).toEqual([['phone', 'PHONE_INVALID']]);
    expect(wrong({ nameKk: '' })).toEqual([['nameKk', 'REQUIRED']]);
  });
});

describe('a city opens once nothing is missing', () => {
  it('today at once', async () => {
    const id = await added();
    expect(await refused(plan(id, today))).toMatchObject({ code: 'CITY_NOT_READY', params: { count: 8 } });
    await furnish(id);
    expect(await lacks(id)).toEqual([]);
    await plan(id, today);
    expect((await publicCities(deps, stranger, {})).find(({ code }) => code === 'kostanay')?.live).toBe(true);
    expect(await refusalCode(plan(id, null))).toBe('STATE_CHANGED');
  });

  it('on its day, when everything is still there, and not before', async () => {
    const id = await added();
    const kindergartenId = await furnish(id);
    const day = addDays(today, 3);
    await plan(id, day);
    await startDay(deps);
    expect((await page(id)).live).toBe(false);
    deps.clock.advanceTo(startOfDay(day));
    await deps.db.write((tx) => tx.update(group).set({ closedAt: deps.clock.now() }).where(eq(group.kindergartenId, kindergartenId)));
    await startDay(deps);
    expect((await page(id)).live).toBe(false);
    await deps.db.write((tx) => tx.update(group).set({ closedAt: null }).where(eq(group.kindergartenId, kindergartenId)));
    await startDay(deps);
    expect((await page(id)).live).toBe(true);
    const rows = await deps.db.read((tx) => tx.select({ action: audit.action, actorKind: audit.actorKind }).from(audit).where(and(eq(audit.subjectId, id), eq(audit.subjectKind, 'city'))).orderBy(asc(audit.id)));
    expect(rows.map(({ action, actorKind }) => `${action} ${actorKind}`)).toEqual(['city.added staff', 'district.added staff', 'city.planned staff', 'city.opened system']);
  });

  it('later than on its day, where somebody is missing until then', async () => {
    const id = await added();
    await furnish(id);
    await plan(id, addDays(today, 1));
    const officers = and(eq(staffRole.cityId, id), eq(staffRole.role, 'CITY_OFFICER'));
    await deps.db.write((tx) => tx.update(staffRole).set({ validTo: today }).where(officers));
    deps.clock.advanceTo(startOfDay(addDays(today, 2)));
    await startDay(deps);
    expect([(await page(id)).live, await lacks(id)]).toEqual([false, ['OFFICER']]);
    await addStaff(deps, { role: 'CITY_OFFICER', cityId: id });
    await startDay(deps);
    expect(await page(id)).toMatchObject({ live: true, liveFrom: addDays(today, 2) });
  });

  it('only with people who have come in: who was invited counts once he has used it (S2)', async () => {
    const id = await added();
    const kindergartenId = await furnish(id);
    const opening = () => deps.db.write((tx) => tx.update(city).set({ live: true, liveFrom: today, version: 9 }).where(eq(city.id, id)));
    const roles = await deps.db.read((tx) => tx.select({ staffId: staffRole.staffId, role: staffRole.role }).from(staffRole).where(eq(staffRole.cityId, id)));
    const holder = (role: string) => roles.find((each) => each.role === role)?.staffId ?? expect.unreachable(role);
    for (const [role, missing] of [['CITY_OFFICER', 'OFFICER'], ['KINDERGARTEN_DIRECTOR', 'KINDERGARTEN']] as const) {
      await invited(holder(role), 'WITHDRAWN');
      const pending = await invited(holder(role), 'PENDING');
      expect(await lacks(id)).toEqual([missing]);
      expect(await refusalCode(plan(id, today))).toBe('CITY_NOT_READY');
      await expect(opening()).rejects.toThrow();
      await deps.db.write((tx) => tx.update(staffInvitation).set({ state: 'USED', closedAt: deps.clock.now() }).where(eq(staffInvitation.id, pending)));
      expect(await lacks(id)).toEqual([]);
    }
    // Another director who has not come in takes nothing away from the one who has.
    await invited((await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: id, kindergartenId })).staffId, 'PENDING');
    expect(await lacks(id)).toEqual([]);
    await opening();
  });

  it('never in the past, and the opening can be taken back', async () => {
    const id = await added();
    await furnish(id);
    expect(await refusalCode(plan(id, addDays(today, -1)))).toBe('DATE_IN_PAST');
    await plan(id, addDays(today, 1));
    await plan(id, null);
    deps.clock.advanceTo(startOfDay(addDays(today, 1)));
    await startDay(deps);
    expect((await page(id)).live).toBe(false);
  });

  it('the database holds it too', async () => {
    const id = await added();
    const open = () => deps.db.write((tx) => tx.update(city).set({ live: true, liveFrom: today, version: 9 }).where(eq(city.id, id)));
    await expect(open()).rejects.toThrow();
    const kindergartenId = await furnish(id);
    await deps.db.write((tx) => tx.update(group).set({ capacity: 0 }).where(eq(group.kindergartenId, kindergartenId)));
    await expect(open()).rejects.toThrow();
    await deps.db.write((tx) => tx.update(group).set({ capacity: 1 }).where(eq(group.kindergartenId, kindergartenId)));
    await open();
  });
});

describe('two administrators and one city', () => {
  it('who saves second is told, and nothing is overwritten', async () => {
    const id = await added();
    const save = (by: StaffActor, nameRu: string) => changeCity(deps, by, changeCityInput.parse({ ...form, id, version: 1, nameRu }));
    await save(second, 'Қостанай қаласы');
    expect(await refusalCode(save(first, 'Кустанай'))).toBe('VERSION_OUTDATED');
    expect((await page(id)).name.ru).toBe('Қостанай қаласы');
  });

  it('P3 a district has one code in its city, and other names at any time', async () => {
    const cityId = await added();
    const input = addDistrictInput.parse({ cityId, code: 'north', nameRu: 'Северный', nameKk: 'Солтүстік', nameEn: 'North' });
    await addDistrict(deps, first, input);
    expect(await refusalCode(addDistrict(deps, second, input))).toBe('CODE_TAKEN');
    const [its] = (await page(cityId)).districts;
    await changeDistrict(deps, second, { id: its?.id ?? '', nameRu: 'Новый', nameKk: 'Жаңа', nameEn: 'New' });
    expect((await page(cityId)).districts).toMatchObject([{ name: { ru: 'Новый' }, kindergartens: 0 }]);
    expect(await refusalCode(changeDistrict(deps, second, { id: crypto.randomUUID(), nameRu: 'Новый', nameKk: 'Жаңа', nameEn: 'New' }))).toBe('NOT_FOUND');
  });

  it('open ones come first', async () => {
    await added();
    expect((await cityBoard(deps, first, {})).map(({ live }) => live)).toEqual([true, false]);
  });
});
