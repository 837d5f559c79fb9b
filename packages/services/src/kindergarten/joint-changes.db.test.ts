import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { application, audit, enrolment, group, notification } from '@balabaqsha/db/schema';
import { academicYearOf, addDays, jointChangeStaysFrom, localDateOf, localTimeOf, workingDayFrom, type GroupId, type LocalDate } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { requestEnrolment, signContract } from '../enrolment/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { contractFilled, contractSent, documentsAttached, queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { changeYear, disenrolSeveral, enrolledChildren, jointChanges, previewDisenrolments, previewYearChange, signEnrolment, undoJointChange, yearChange } from './index.ts';

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);
const year = academicYearOf(localDateOf(morning));

let deps: TestDeps;
let city: CityData;
let director: StaffActor;
let clerk: StaffActor;
let reviewer: StaffActor;

/** Two groups of last year: one whose elder children are 2021's, and one that takes nobody yet. */
beforeEach(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 2, birthYearFrom: 2021, birthYearTo: 2022 }, { capacity: 1, birthYearFrom: 2023, birthYearTo: 2024 }]]);
  await deps.db.write((tx) => tx.update(group).set({ academicYear: year - 1 }));
  const at = { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id };
  director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', ...at });
  clerk = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', ...at });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const groupId = (index = 0): GroupId => city.kindergartens[0]?.groups[index]?.id ?? expect.unreachable('no group');
const groupRow = async (index = 0) => (await deps.db.read((tx) => tx.select().from(group).where(eq(group.id, groupId(index)))))[0];
const stateOf = async (number: number) => (await deps.db.read((tx) => tx.select({ state: application.state }).from(application).where(eq(application.number, number))))[0]?.state;
const audited = (action: string) => deps.db.read((tx) => tx.$count(audit, eq(audit.action, action)));
const told = (kind: 'DISENROLLED' | 'DISENROLMENT_UNDONE') => deps.db.read((tx) => tx.$count(notification, eq(notification.kind, kind)));
const directorElsewhere = async (): Promise<StaffActor> => {
  const { cityId, kindergartens } = await addCity(deps);
  return addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId, kindergartenId: kindergartens[0]?.id ?? expect.unreachable() });
};
const advance = () => advanceCity(deps, { cityId: city.cityId, cause: 'CAPACITY' });

async function waiting(birthDate = '2021-04-12' as LocalDate): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps, { birthDate });
  return { family, number: await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }) };
}

async function enrolled(birthDate?: LocalDate): Promise<{ family: Family; number: number; id: string }> {
  const { family, number } = await waiting(birthDate);
  await advance();
  await acceptVoucher(deps, family.guardian, { number });
  await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: groupId() });
  const id = await contractSent(deps, director);
  const pdf = await contractFilled(deps, family.guardian, number);
  await documentsAttached(deps, family.guardian, number);
  await signContract(deps, family.guardian, { number, cms: deps.signatures.key({ iin: family.guardianIin })(pdf) });
  await signEnrolment(deps, director, { id, cms: deps.signatures.key({ iin: '800101400019', bin: city.kindergartens[0]?.bin ?? '' })(pdf) });
  return { family, number, id };
}

const yearWith = (choice: 'KEEP' | 'SHIFT' = 'SHIFT') => ({ academicYear: year, chosen: [{ id: groupId(), choice }, { id: groupId(1), choice: 'KEEP' as const }] });
const why = () => ({ reasonId: city.reasons.disenrolment, comment: '' });
const begin = async (choice: 'KEEP' | 'SHIFT' = 'SHIFT') => changeYear(deps, director, { ...yearWith(choice), ...why(), seen: (await previewYearChange(deps, director, yearWith(choice))).seal });
const undoNewest = async (actor = director) => undoJointChange(deps, actor, { id: (await jointChanges(deps, director, {}))[0]?.id ?? '' });

describe('E1 E7 several groups begin the academic year at once', () => {
  it('as it was shown: years, who leaves, seats that come free, vouchers that the queue gets', async () => {
    const [elder, younger] = [await enrolled(), await enrolled('2022-05-05' as LocalDate)];
    await waiting('2022-06-06' as LocalDate);
    expect(await yearChange(deps, director, {})).toMatchObject({ academicYear: year, groups: [{ enrolled: 2, isOver: true, shift: { birthYearFrom: 2022 }, keep: { birthYearFrom: 2021 } }, {}] });
    const shown = await previewYearChange(deps, director, yearWith());
    expect(shown).toMatchObject({
      obstacle: null, offers: 1, withoutSeat: [], relatives: [],
      groups: [
        { before: { academicYear: year - 1, birthYearFrom: 2021 }, after: { academicYear: year, birthYearFrom: 2022, birthYearTo: 2023 }, seatsBefore: { enrolled: 2, free: 0 }, seatsAfter: { enrolled: 1, free: 1 }, leaving: [{ applicationNumber: elder.number }] },
        { after: { academicYear: year, birthYearFrom: 2023 }, leaving: [] },
      ],
    });
    await changeYear(deps, director, { ...yearWith(), ...why(), seen: shown.seal });
    expect(await groupRow()).toMatchObject({ academicYear: year, birthYearFrom: 2022, birthYearTo: 2023, seatsTaken: 1 });
    expect([await stateOf(elder.number), await stateOf(younger.number)]).toEqual(['ARCHIVED', 'ENROLLED']);
    expect([await audited('group.changed'), await audited('enrolment.ended'), await told('DISENROLLED')]).toEqual([2, 1, 1]);
    expect((await yearChange(deps, director, { academicYear: year })).groups).toEqual([]);
  });

  it('not at all where something has changed since it was shown', async () => {
    const shown = await previewYearChange(deps, director, yearWith());
    await enrolled();
    expect((await refused(changeYear(deps, director, { ...yearWith(), ...why(), seen: shown.seal }))).code).toBe('PREVIEW_OUTDATED');
    expect(await groupRow()).toMatchObject({ academicYear: year - 1, birthYearFrom: 2021 });
  });

  it('by one of two who saw the same', async () => {
    const { seal: seen } = await previewYearChange(deps, director, yearWith('KEEP'));
    const both = await Promise.allSettled([1, 2].map(() => changeYear(deps, director, { ...yearWith('KEEP'), ...why(), seen })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await audited('group.changed')).toBe(2);
  });

  it('with a reason where children leave, and without one of their relatives', async () => {
    const { family } = await enrolled();
    const { seal: seen } = await previewYearChange(deps, director, yearWith());
    expect(await refused(changeYear(deps, director, { ...yearWith(), comment: '', seen }))).toMatchObject({ fields: { reasonId: 'REQUIRED' } });
    const relative = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? expect.unreachable(), iin: family.guardianIin });
    const theirs = await previewYearChange(deps, relative, yearWith());
    expect(theirs.relatives).toHaveLength(1);
    expect((await refused(changeYear(deps, relative, { ...yearWith(), ...why(), seen: theirs.seal }))).code).toBe('RELATIVE_DECISION');
    expect((await refused(previewYearChange(deps, clerk, yearWith()))).code).toBe('FORBIDDEN');
    expect((await refused(previewYearChange(deps, director, { ...yearWith(), academicYear: year + 2 }))).fields).toEqual({ academicYear: 'INVALID_VALUE' });
  });

  it('V2 where no voucher loses its seat by it', async () => {
    const { family, number } = await waiting();
    await advance();
    await acceptVoucher(deps, family.guardian, { number });
    const shown = await previewYearChange(deps, director, yearWith());
    expect(shown).toMatchObject({ obstacle: 'SEATS_PROMISED', withoutSeat: [number] });
    expect((await refused(changeYear(deps, director, { ...yearWith(), ...why(), seen: shown.seal }))).code).toBe('CAPACITY_BELOW_PROMISED');
  });
});

describe('E7 what was done at once is taken back at once', () => {
  it('groups are what they were and children have their seats again', async () => {
    const { number } = await enrolled();
    await begin();
    await undoNewest();
    expect(await groupRow()).toMatchObject({ academicYear: year - 1, birthYearFrom: 2021, birthYearTo: 2022, seatsTaken: 1 });
    expect(await stateOf(number)).toBe('ENROLLED');
    expect((await deps.db.read((tx) => tx.select().from(enrolment)))[0]).toMatchObject({ state: 'ENROLLED', closedAt: null, leftOn: null, reasonId: null });
    expect([await told('DISENROLMENT_UNDONE'), await audited('enrolment.end-undone'), await audited('group.change-undone')]).toEqual([1, 1, 2]);
    expect(await jointChanges(deps, director, {})).toEqual([]);
    expect((await enrolledChildren(deps, director, { search: '' })).rows).toHaveLength(1);
    // Whoever came back can leave again.
    await begin();
    expect(await stateOf(number)).toBe('ARCHIVED');
  });

  it('V2 not where a voucher was issued for a seat that came free', async () => {
    const leaver = await enrolled();
    const stays = await enrolled('2022-05-05' as LocalDate);
    const { number } = await waiting('2022-06-06' as LocalDate);
    await begin();
    await advance();
    expect(await stateOf(number)).toBe('VOUCHER_OFFERED');
    expect(await refused(undoNewest())).toMatchObject({ code: 'FREED_SEATS_GIVEN', params: { affected: String(number) } });
    expect([await stateOf(leaver.number), await stateOf(stays.number)]).toEqual(['ARCHIVED', 'ENROLLED']);
    expect(await jointChanges(deps, director, {})).toHaveLength(1);
  });

  it('not where the guardian has applied anew, nor after the time, nor twice', async () => {
    const { family } = await enrolled();
    await begin();
    const [change] = await jointChanges(deps, director, {});
    const id = change?.id ?? '';
    const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
    expect(await refused(undoJointChange(deps, director, { id }))).toMatchObject({ code: 'APPLICATION_LIVE_EXISTS', params: { number } });
    deps.clock.advanceTo(jointChangeStaysFrom(change?.madeAt ?? morning));
    expect((await refused(undoJointChange(deps, director, { id }))).code).toBe('UNDO_TIME_OVER');
    expect(await jointChanges(deps, director, {})).toEqual([]);
  });

  it('by one of two, and a year change by the director only', async () => {
    await begin('KEEP');
    const [change] = await jointChanges(deps, clerk, {});
    expect(change).toMatchObject({ kind: 'YEAR_CHANGE', groups: 2, children: 0 });
    expect((await refused(undoNewest(clerk))).code).toBe('FORBIDDEN');
    const both = await Promise.allSettled([1, 2].map(() => undoJointChange(deps, director, { id: change?.id ?? '' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const elsewhere = await directorElsewhere();
    expect((await refused(undoJointChange(deps, elsewhere, { id: change?.id ?? '' }))).code).toBe('NOT_FOUND');
  });
});

describe('E7 several children are disenrolled at once', () => {
  it('with one reason and one day, all of them or none, and taken back by a colleague', async () => {
    const both = [await enrolled(), await enrolled('2022-05-05' as LocalDate)];
    const chosen = both.map(({ id }) => id);
    const shown = await previewDisenrolments(deps, clerk, { chosen });
    expect(shown).toMatchObject({ obstacle: null, offers: 0, groups: [{ seatsBefore: { enrolled: 2 }, seatsAfter: { enrolled: 0, free: 2 }, leaving: [{}, {}] }] });
    const tooEarly = addDays(localDateOf(deps.clock.now()), -1);
    expect(await refused(disenrolSeveral(deps, clerk, { chosen, ...why(), leftOn: tooEarly, seen: shown.seal }))).toMatchObject({ fields: { leftOn: 'DATE_ORDER' } });
    await disenrolSeveral(deps, clerk, { chosen, ...why(), seen: shown.seal });
    expect(await Promise.all(both.map(({ number }) => stateOf(number)))).toEqual(['ARCHIVED', 'ARCHIVED']);
    expect([await audited('enrolment.ended'), await told('DISENROLLED')]).toEqual([2, 2]);
    expect((await refused(previewDisenrolments(deps, clerk, { chosen }))).code).toBe('STATE_CHANGED');
    await undoNewest(director);
    expect(await Promise.all(both.map(({ number }) => stateOf(number)))).toEqual(['ENROLLED', 'ENROLLED']);
    expect((await groupRow())?.seatsTaken).toBe(2);
  });

  it('not where one of them has left since, nor at another kindergarten', async () => {
    const both = [await enrolled(), await enrolled('2022-05-05' as LocalDate)];
    const chosen = both.map(({ id }) => id);
    const { seal: seen } = await previewDisenrolments(deps, director, { chosen });
    const one = await previewDisenrolments(deps, director, { chosen: chosen.slice(0, 1) });
    await disenrolSeveral(deps, director, { chosen: chosen.slice(0, 1), ...why(), seen: one.seal });
    expect((await refused(disenrolSeveral(deps, director, { chosen, ...why(), seen }))).code).toBe('STATE_CHANGED');
    const elsewhere = await directorElsewhere();
    expect((await refused(previewDisenrolments(deps, elsewhere, { chosen }))).code).toBe('STATE_CHANGED');
  });
});
