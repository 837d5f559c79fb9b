import { openStaffSession, staffActorOf, type StaffActor } from '@balabaqsha/auth';
import { noteCityChange } from '@balabaqsha/db';
import { audit, staffRole, staffSession } from '@balabaqsha/db/schema';
import { addDays, isWorkingDay, localDateOf, yearOf, type CityId, type KindergartenId, type StaffRole } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCalendarDay, calendarYear } from '../calendar/index.ts';
import { officerCalling } from '../city/officer.ts';
import { myKindergarten } from '../kindergarten/index.ts';
import { openStreams, watchScope } from '../live/index.ts';
import { refusalCode } from '../scenario/index.ts';
import { chooseWorkplace, staffMe } from './index.ts';

let deps: TestDeps;
let here: CityData;
let there: CityData;
beforeAll(async () => {
  deps = await testDeps();
  here = await addCity(deps, [[{ capacity: 2 }], [{ capacity: 3 }]]);
  there = await addCity(deps);
});
afterAll(() => deps.close());

const giveRole = ({ staffId }: StaffActor, role: StaffRole, cityId: CityId, kindergartenId: KindergartenId | null = null) =>
  deps.db.write((tx) => tx.insert(staffRole).values({ staffId, role, cityId, kindergartenId, validFrom: localDateOf(deps.clock.now()) }));

const openSession = async ({ staffId }: StaffActor) => (await deps.db.write((tx) => openStaffSession(tx, staffId, { at: deps.clock.now(), userAgent: 'test' }))).token;

async function actorOf(token: string): Promise<StaffActor> {
  const actor = await staffActorOf(deps.db, deps.clock, token);
  if (actor.kind !== 'staff') throw new Error('nobody is signed in');
  return actor;
}

const choose = async (token: string, id: string) => chooseWorkplace(deps, await actorOf(token), { id });
const citiesOf = async (token: string) => (await actorOf(token)).roles.map(({ cityId }) => cityId);
const kindergartenAt = (index: number): KindergartenId => {
  const found = here.kindergartens[index];
  if (found === undefined) throw new Error('the city has no such kindergarten');
  return found.id;
};

async function officerOfTwo() {
  const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: here.cityId });
  // A day later, so that which is the first is certain.
  await deps.db.write((tx) => tx.update(staffRole).set({ validFrom: addDays(localDateOf(deps.clock.now()), -1) }).where(eq(staffRole.staffId, officer.staffId)));
  await giveRole(officer, 'CITY_OFFICER', there.cityId);
  return { officer, token: await openSession(officer) };
}

describe('S1 an employee of two cities works in the one that he chose', () => {
  it('in the first before he chose, then in the other, in this session alone', async () => {
    const { officer, token } = await officerOfTwo();
    const other = await openSession(officer);
    expect(await citiesOf(token)).toEqual([here.cityId]);
    await choose(token, there.cityId);
    expect(await citiesOf(token)).toEqual([there.cityId]);
    expect(await citiesOf(other)).toEqual([here.cityId]);
    const me = await staffMe(deps, await actorOf(token));
    expect(me.workplaceId).toBe(there.cityId);
    expect(me.workplaces.map(({ id }) => id)).toEqual([here.cityId, there.cityId]);
    expect(me.roles).toHaveLength(1);
  });

  it('what he reads and what he writes is of that city', async () => {
    const { token } = await officerOfTwo();
    const date = addDays(localDateOf(deps.clock.now()), 40);
    const written = async () => (await calendarYear(deps, await actorOf(token), { year: yearOf(date) })).written.map((day) => day.date);
    await choose(token, there.cityId);
    await addCalendarDay(deps, await actorOf(token), { date, working: !isWorkingDay(date, []), name: 'Күн' });
    expect(await written()).toEqual([date]);
    await choose(token, here.cityId);
    expect(await written()).toEqual([]);
  });

  it('S5 the choice is in the log once, however often he presses', async () => {
    const { officer, token } = await officerOfTwo();
    await choose(token, there.cityId);
    await Promise.all([choose(token, there.cityId), choose(token, there.cityId)]);
    const rows = await deps.db.read((tx) => tx.select().from(audit).where(and(eq(audit.action, 'workplace.chosen'), eq(audit.subjectId, officer.staffId))));
    expect(rows).toEqual([expect.objectContaining({ actorId: officer.staffId, details: { city: there.cityId, kindergarten: null } })]);
  });

  it('what counts in the whole country stays with him at each place', async () => {
    const { officer, token } = await officerOfTwo();
    await giveRole(officer, 'AUDITOR', here.cityId);
    await choose(token, there.cityId);
    expect((await actorOf(token)).roles.map(({ role }) => role)).toEqual(['CITY_OFFICER', 'AUDITOR']);
  });
});

describe('S1 what counts in the whole country is done in the city where he works', () => {
  const cityOf = async (token: string) => officerCalling(await actorOf(token), 'staff.city.staff').cityId;

  it('an administrator of one city who reviews in another does nothing in the first', async () => {
    const administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: here.cityId });
    const token = await openSession(administrator);
    expect(await cityOf(token)).toBe(here.cityId);
    await giveRole(administrator, 'PMPK_SPECIALIST', there.cityId);
    expect(await cityOf(token)).toBe(there.cityId);
  });

  it('one with rows in two cities and no other role has the city of the older row', async () => {
    const administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId: there.cityId });
    await deps.db.write((tx) => tx.update(staffRole).set({ validFrom: addDays(localDateOf(deps.clock.now()), -1) }).where(eq(staffRole.staffId, administrator.staffId)));
    await giveRole(administrator, 'ADMINISTRATOR', here.cityId);
    expect(await cityOf(await openSession(administrator))).toBe(there.cityId);
  });
});

describe('S1 live updates follow the choice', () => {
  it('the stream of the place before ends, a new one tells of the place that he chose', async () => {
    const { token } = await officerOfTwo();
    const streams = await openStreams(deps.db);
    const connection = new AbortController();
    const watch = async () => watchScope(deps, await actorOf(token), {}, { streams, again: () => actorOf(token), signal: connection.signal });
    const change = (cityId: CityId) => deps.db.write((tx) => Promise.resolve(noteCityChange(tx, cityId)));
    const before = await watch();
    expect((await before.next()).done).toBe(false);
    await choose(token, there.cityId);
    await change(here.cityId);
    expect((await before.next()).done).toBe(true);
    const after = await watch();
    expect((await after.next()).done).toBe(false);
    const next = after.next();
    await change(there.cityId);
    expect((await next).done).toBe(false);
    connection.abort();
    await streams.close();
  });
});

describe('S1 a place where he holds no role is none of his', () => {
  it('can’t be chosen', async () => {
    const { token } = await officerOfTwo();
    const elsewhere = await addCity(deps, []);
    expect(await refusalCode(choose(token, elsewhere.cityId))).toBe('NOT_FOUND');
    expect(await refusalCode(choose(token, kindergartenAt(0)))).toBe('NOT_FOUND');
    expect(await citiesOf(token)).toEqual([here.cityId]);
  });

  it('a role that has ended ends the choice with it, also when the role is given back', async () => {
    const { officer, token } = await officerOfTwo();
    await choose(token, there.cityId);
    const today = localDateOf(deps.clock.now());
    const ends = (validFrom: typeof today, validTo: typeof today | null) =>
      deps.db.write((tx) => tx.update(staffRole).set({ validFrom, validTo }).where(and(eq(staffRole.staffId, officer.staffId), eq(staffRole.cityId, there.cityId))));
    await ends(addDays(today, -2), addDays(today, -1));
    expect(await citiesOf(token)).toEqual([here.cityId]);
    expect(await refusalCode(choose(token, there.cityId))).toBe('NOT_FOUND');
    await ends(today, null);
    expect(await citiesOf(token)).toEqual([here.cityId]);
  });

  it('the database takes no place that does not exist, and never two', async () => {
    const { officer } = await officerOfTwo();
    const set = (chosen: Partial<typeof staffSession.$inferInsert>) => deps.db.write((tx) => tx.update(staffSession).set(chosen).where(eq(staffSession.userId, officer.staffId)));
    await expect(set({ chosenCityId: '00000000-0000-4000-8000-000000000000' as CityId })).rejects.toThrow();
    await expect(set({ chosenCityId: here.cityId, chosenKindergartenId: kindergartenAt(0) })).rejects.toThrow();
  });
});

describe('S4 a director of two kindergartens sees the one that he chose', () => {
  it('and that one alone', async () => {
    const director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: here.cityId, kindergartenId: kindergartenAt(0) });
    await giveRole(director, 'KINDERGARTEN_DIRECTOR', here.cityId, kindergartenAt(1));
    const token = await openSession(director);
    for (const id of [kindergartenAt(1), kindergartenAt(0)]) {
      await choose(token, id);
      expect((await actorOf(token)).roles).toEqual([{ role: 'KINDERGARTEN_DIRECTOR', cityId: here.cityId, kindergartenId: id }]);
      expect((await myKindergarten(deps, await actorOf(token), {})).name).toEqual((await staffMe(deps, await actorOf(token))).workplaces.find((place) => place.id === id)?.name);
    }
  });
});
