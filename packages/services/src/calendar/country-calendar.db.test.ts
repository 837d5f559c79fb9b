import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { application, audit, calendarAddition, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, workingDaysAfter, type LocalDate } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refused } from '../scenario/index.ts';
import {
  addCalendarDay, addCountryDay, addCountryList, calendarYear, countryYear, previewCountryList, previewTakingBack, previewTakingCountryDayBack, takeBackCalendarDay, takeBackCountryDay,
} from './index.ts';

const today = workingDayFrom(addDays(localDateOf(TEST_START), 1), []);
const nth = (n: number): LocalDate => workingDaysAfter(today, n, []).lastDay;
const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

let deps: TestDeps;
let cities: CityData[];
let officer: StaffActor;
let administrator: StaffActor;

beforeEach(async () => {
  deps = await testDeps({ start: localTimeOf(today, 10, 0) });
  cities = [await addCity(deps), await addCity(deps)];
  const cityId = cities[0]?.cityId ?? expect.unreachable('no city');
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
  administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

/** A voucher in each city. @returns the numbers of their applications */
async function offeredInEach(): Promise<number[]> {
  const numbers: number[] = [];
  for (const { cityId, kindergartens } of cities) {
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId });
    numbers.push(await queueUp(deps, reviewer, await addFamily(deps), { cityId, kindergartenId: kindergartens[0]?.id ?? '' }));
    await advanceCity(deps, { cityId, cause: 'CONFIRMATION' });
  }
  return numbers;
}

const answerBy = async (number: number): Promise<LocalDate | null> => {
  const [row] = await deps.db.read((tx) => tx.select({ respondBy: voucher.respondBy }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId)).where(eq(application.number, number)));
  return row?.respondBy ? addDays(localDateOf(row.respondBy), -1) : null;
};
const dayOff = (date: LocalDate, name = 'Перенос') => addCountryDay(deps, administrator, { date, working: false, name });
const idOf = async (date: LocalDate): Promise<string> => (await countryYear(deps, administrator, { year: yearOf(date) })).written.find((day) => day.date === date && day.takenBack === null)?.id ?? expect.unreachable('no such day');

describe('K2 the country’s calendar holds in every city', () => {
  it('moves the open deadlines of all of them, each with its line in the log', async () => {
    const numbers = await offeredInEach();
    expect(await dayOff(nth(1))).toEqual({ movedDeadlines: 2 });
    expect(await Promise.all(numbers.map(answerBy))).toEqual([nth(3), nth(3)]);
    const lines = await deps.db.read((tx) => tx.select({ city: audit.subjectId }).from(audit).where(eq(audit.action, 'calendar.changed')));
    expect(lines.map(({ city }) => city).sort()).toEqual(cities.map(({ cityId }) => cityId).sort());
  });

  it('shows a list before it is added, over all cities, and refuses it where somebody was faster', async () => {
    await offeredInEach();
    const year = yearOf(nth(1));
    const text = `${nth(1)}; выходной; Перенос`;
    const shown = await previewCountryList(deps, administrator, { year, text });
    expect(shown).toMatchObject({ lines: [{ effect: 'ADDS' }], moves: [{ kind: 'ANSWER', count: 2 }] });
    await dayOff(addDays(nth(1), 30));
    expect((await refused(addCountryList(deps, administrator, { year, text, basis: shown.basis }))).code).toBe('STATE_CHANGED');
    const { basis } = await previewCountryList(deps, administrator, { year, text });
    expect(await addCountryList(deps, administrator, { year, text, basis })).toEqual({ days: 1, movedDeadlines: 2 });
  });

  it('is taken back by the administrator, and never earlier for anybody', async () => {
    const [number = 0] = await offeredInEach();
    await dayOff(nth(1));
    deps.clock.advanceBy({ minutes: 1 });
    const id = await idOf(nth(1));
    const { basis, becomesWorking, moves } = await previewTakingCountryDayBack(deps, administrator, { id });
    expect([becomesWorking, moves]).toEqual([true, []]);
    const both = await Promise.allSettled([1, 2].map(() => takeBackCountryDay(deps, administrator, { id, basis })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await answerBy(number)).toBe(nth(3));
    await dayOff(nth(1));
    expect(await answerBy(number)).toBe(nth(3));
  });

  it('is seen by officers as the country’s and is not theirs to change', async () => {
    await dayOff(nth(1));
    const id = await idOf(nth(1));
    const seen = (await calendarYear(deps, officer, { year: yearOf(nth(1)) })).written;
    expect(seen).toMatchObject([{ date: nth(1), ofCountry: true, mayTakeBack: false }]);
    expect((await refused(previewTakingBack(deps, officer, { id }))).code).toBe('NOT_FOUND');
    expect((await refused(takeBackCalendarDay(deps, officer, { id, basis: '' }))).code).toBe('NOT_FOUND');
    expect((await refused(takeBackCountryDay(deps, officer, { id, basis: '' }))).code).toBe('FORBIDDEN');
    expect((await refused(addCountryDay(deps, officer, { date: nth(2), working: false, name: 'Х' }))).code).toBe('FORBIDDEN');
    expect((await refused(addCalendarDay(deps, administrator, { date: nth(2), working: false, name: 'Х' }))).code).toBe('FORBIDDEN');
  });

  it('has a city’s own day of the same date beside it: where one of the two is off, the day is off', async () => {
    const saturday = addDays(nth(1), (13 - new Date(`${nth(1)}T00:00:00Z`).getUTCDay()) % 7);
    await addCountryDay(deps, administrator, { date: saturday, working: true, name: 'Рабочая суббота' });
    await addCalendarDay(deps, officer, { date: saturday, working: false, name: 'Авария' });
    const offOf = async (of: StaffActor) => (await calendarYear(deps, of, { year: yearOf(saturday) })).daysOff.some(({ date }) => date === saturday);
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: cities[1]?.cityId ?? expect.unreachable() });
    expect([await offOf(officer), await offOf(elsewhere)]).toEqual([true, false]);
    expect((await refused(addCountryDay(deps, administrator, { date: saturday, working: false, name: 'Ещё раз' }))).fields).toEqual({ date: 'INVALID_VALUE' });
    expect(await deps.db.read((tx) => tx.$count(calendarAddition))).toBe(2);
  });
});
