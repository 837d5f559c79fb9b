import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { application, applicationEvent, calendarAddition, notification, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, weekdayOf, workingDayFrom, workingDaysAfter, yearOf, type LocalDate } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { sendApplication } from '../applications/index.ts';
import { reviewInbox } from '../review/index.ts';
import { filledForm, queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { addCalendarDay, addCalendarList, calendarYear, previewCalendarList, previewTakingBack, takeBackCalendarDay } from './index.ts';

const today = workingDayFrom(addDays(localDateOf(TEST_START), 1), []);
const nth = (n: number): LocalDate => workingDaysAfter(today, n, []).lastDay;

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let reviewer: StaffActor;

beforeEach(async () => {
  deps = await testDeps({ start: localTimeOf(today, 10, 0) });
  city = await addCity(deps, [[{ capacity: 2 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterEach(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

async function offered(): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps);
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  await advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });
  return { family, number };
}

const voucherOf = (number: number) =>
  deps.db.read(async (tx) => {
    const [row] = await tx.select({ voucher }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId)).where(eq(application.number, number));
    if (row === undefined) throw new Error('no voucher');
    return row.voucher;
  });

const dayOff = (date: LocalDate) => addCalendarDay(deps, officer, { date, working: false, name: 'Карантин' });

describe('K2 a day off moves open deadlines later, never earlier', () => {
  it('all of them by one statement, since the whole city waits behind the pool’s lock', async () => {
    for (const { family, number } of [await offered(), await offered()]) await acceptVoucher(deps, family.guardian, { number });
    const owner = postgres(deps.database.ownerUrl, { max: 1, onnotice: () => undefined });
    await owner.unsafe(`
      create table counted (at int);
      create function count_statement() returns trigger language plpgsql security definer as $$ begin insert into counted values (1); return null; end $$;
      create trigger counted after update on voucher for each statement execute function count_statement()`);
    expect(await dayOff(nth(1))).toEqual({ movedDeadlines: 2 });
    expect(await owner`select count(*)::int as statements from counted`).toEqual([{ statements: 1 }]);
    await owner.end();
  });

  it('moves the deadline to answer and the one to enrol, and tells', async () => {
    const first = await offered();
    const second = await offered();
    await acceptVoucher(deps, second.family.guardian, { number: second.number });
    expect(await dayOff(nth(1))).toEqual({ movedDeadlines: 2 });
    expect((await voucherOf(first.number)).respondBy).toEqual(localTimeOf(addDays(nth(3), 1), 0, 0));
    const accepted = await voucherOf(second.number);
    expect(accepted.enrolBy).toEqual(localTimeOf(addDays(nth(6), 1), 0, 0));
    expect(accepted.extensionOpensAt).toEqual(localTimeOf(nth(6), 0, 0));
    const told = await deps.db.read((tx) => tx.$count(notification, eq(notification.kind, 'DEADLINE_MOVED')));
    const lines = await deps.db.read((tx) => tx.$count(applicationEvent, and(eq(applicationEvent.event, 'DEADLINE_MOVED'), eq(applicationEvent.actorKind, 'staff'))));
    expect([told, lines]).toEqual([2, 2]);
  });

  it('leaves deadlines alone that the day does not touch', async () => {
    const { number } = await offered();
    const before = (await voucherOf(number)).respondBy;
    expect(await dayOff(nth(3))).toEqual({ movedDeadlines: 0 });
    expect((await voucherOf(number)).respondBy).toEqual(before);
  });

  it('never brings a deadline forward by a working weekend', async () => {
    const { family, number } = await offered();
    await acceptVoucher(deps, family.guardian, { number });
    const before = (await voucherOf(number)).enrolBy;
    let saturday = today;
    while (new Date(`${saturday}T00:00:00Z`).getUTCDay() !== 6) saturday = addDays(saturday, 1);
    expect(await addCalendarDay(deps, officer, { date: saturday, working: true, name: 'Рабочая суббота' })).toEqual({ movedDeadlines: 0 });
    expect((await voucherOf(number)).enrolBy).toEqual(before);
  });

  it('refuses the past and a day that was added before', async () => {
    expect((await refused(dayOff(addDays(today, -1)))).fields).toEqual({ date: 'DATE_IN_PAST' });
    await dayOff(nth(4));
    expect((await refused(dayOff(nth(4)))).fields).toEqual({ date: 'INVALID_VALUE' });
    const year = await calendarYear(deps, reviewer, { year: yearOf(nth(4)) });
    expect(year.additions).toEqual([{ date: nth(4), working: false, name: 'Карантин' }]);
    expect(year.daysOff).toContainEqual({ date: nth(4), code: 'OFFICER', holiday: null, of: null, name: 'Карантин' });
  });
});

describe('K2 of the same day for the country and for the city', () => {
  it('the one that was written first comes first', async () => {
    const written = (name: string, cityId: CityData['cityId'] | null) =>
      deps.db.write((tx) => tx.insert(calendarAddition).values({ cityId, date: nth(4), working: false, name, createdBy: officer.staffId, createdAt: deps.clock.now() }));
    await written('Город', city.cityId);
    deps.clock.advanceBy({ seconds: 1 });
    await written('Страна', null);
    expect((await calendarYear(deps, reviewer, { year: yearOf(nth(4)) })).additions.map(({ name }) => name)).toEqual(['Город', 'Страна']);
  });
});

describe('K2 a list of days is looked at before it is added', () => {
  const preview = (text: string) => previewCalendarList(deps, officer, { year: yearOf(today), text });
  const add = (text: string, basis: string) => addCalendarList(deps, officer, { year: yearOf(today), text, basis });
  const off = (date: LocalDate) => `${date};выходной;Перенос`;

  it('shows the deadlines that move, and moves just these', async () => {
    const first = await offered();
    const second = await offered();
    await acceptVoucher(deps, second.family.guardian, { number: second.number });
    const before = await voucherOf(first.number);
    const seen = await preview(off(nth(1)));
    expect(seen.moves.map(({ kind, count, examples }) => [kind, count, examples])).toEqual([['ANSWER', 1, [first.number]], ['ENROL', 1, [second.number]]]);
    expect(await voucherOf(first.number)).toEqual(before);
    expect(await add(off(nth(1)), seen.basis)).toEqual({ days: 1, movedDeadlines: 2 });
    expect((await voucherOf(first.number)).respondBy).toEqual(seen.moves[0]?.becomes);
    expect((await voucherOf(second.number)).enrolBy).toEqual(seen.moves[1]?.becomes);
  });

  it('adds all of it or nothing', async () => {
    const text = `${off(nth(1))}\nкогда-нибудь;выходной;Нет`;
    const seen = await preview(text);
    expect(seen.lines.map(({ problem, effect }) => problem ?? effect)).toEqual(['ADDS', 'DATE']);
    expect((await refused(add(text, seen.basis))).fields).toEqual({ text: 'INVALID_VALUE' });
    expect((await calendarYear(deps, reviewer, { year: yearOf(today) })).additions).toEqual([]);
  });

  it('tells the officer whose calendar was changed by another one meanwhile', async () => {
    const { basis } = await preview(off(nth(1)));
    await dayOff(nth(2));
    expect((await refused(add(off(nth(1)), basis))).code).toBe('STATE_CHANGED');
    expect((await refused(add(off(nth(2)), (await preview(off(nth(2)))).basis))).fields).toEqual({ text: 'CHANGE_NOTHING' });
  });

  it('takes a calendar file too', async () => {
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', `DTSTART;VALUE=DATE:${nth(1).replaceAll('-', '')}`, 'SUMMARY:Перенос', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
    const seen = await preview(text);
    expect(seen.text).toBe(off(nth(1)).replaceAll(';', '; '));
    expect(await add(seen.text, seen.basis)).toEqual({ days: 1, movedDeadlines: 0 });
    expect((await refused(preview('BEGIN:VCALENDAR\nчто-то'))).fields).toEqual({ file: 'INVALID_VALUE' });
  });
});

describe('K2 an added day is taken back, and no deadline comes earlier by it', () => {
  const written = async () => (await calendarYear(deps, officer, { year: yearOf(today) })).written;
  const idOf = async (date: LocalDate) => (await written()).find((each) => each.date === date && each.takenBack === null)?.id ?? '';
  const takeBack = async (date: LocalDate) => {
    const id = await idOf(date);
    return takeBackCalendarDay(deps, officer, { id, basis: (await previewTakingBack(deps, officer, { id })).basis });
  };

  it('a day off: the deadline that it had moved stays', async () => {
    const { number } = await offered();
    await dayOff(nth(1));
    const moved = (await voucherOf(number)).respondBy;
    expect(await previewTakingBack(deps, officer, { id: await idOf(nth(1)) })).toMatchObject({ date: nth(1), working: false, name: 'Карантин', becomesWorking: true, moves: [] });
    expect(await takeBack(nth(1))).toEqual({ movedDeadlines: 0 });
    expect((await voucherOf(number)).respondBy).toEqual(moved);
    expect((await calendarYear(deps, reviewer, { year: yearOf(today) })).additions).toEqual([]);
    expect(await written()).toMatchObject([{ date: nth(1), name: 'Карантин', author: 'Иванова Анна', takenBack: { by: 'Иванова Анна', at: deps.clock.now() }, mayTakeBack: false }]);
  });

  it('a day off that is added again, under a better name, is one day off: its deadlines had it already', async () => {
    const { number } = await offered();
    const { family, number: second } = await offered();
    await acceptVoucher(deps, family.guardian, { number: second });
    deps.clock.advanceBy({ minutes: 1 });
    await dayOff(nth(1));
    const moved = [(await voucherOf(number)).respondBy, (await voucherOf(second)).enrolBy];
    await takeBack(nth(1));
    deps.clock.advanceBy({ minutes: 1 });
    const { moves } = await previewCalendarList(deps, officer, { year: yearOf(today), text: `${nth(1)};выходной;Карантин по гриппу` });
    expect(moves).toEqual([]);
    expect(await addCalendarDay(deps, officer, { date: nth(1), working: false, name: 'Карантин по гриппу' })).toEqual({ movedDeadlines: 0 });
    expect([(await voucherOf(number)).respondBy, (await voucherOf(second)).enrolBy]).toEqual(moved);
  });

  it('a working weekend: deadlines that counted it move later, and their guardians are told', async () => {
    let saturday = today;
    while (weekdayOf(saturday) !== 6) saturday = addDays(saturday, 1);
    await addCalendarDay(deps, officer, { date: saturday, working: true, name: 'Рабочая суббота' });
    const { family, number } = await offered();
    await acceptVoucher(deps, family.guardian, { number });
    const before = (await voucherOf(number)).enrolBy;
    const { moves } = await previewTakingBack(deps, officer, { id: await idOf(saturday) });
    expect(moves).toMatchObject([{ kind: 'ENROL', was: before, count: 1, examples: [number] }]);
    expect(await takeBack(saturday)).toEqual({ movedDeadlines: 1 });
    expect((await voucherOf(number)).enrolBy).toEqual(moves[0]?.becomes);
    expect(await deps.db.read((tx) => tx.$count(notification, eq(notification.kind, 'DEADLINE_MOVED')))).toBe(1);
  });

  it('a working weekend that came after a deadline was counted, and never counted for it, moves nothing', async () => {
    let saturday = today;
    while (weekdayOf(saturday) !== 6) saturday = addDays(saturday, 1);
    const { family, number } = await offered();
    await acceptVoucher(deps, family.guardian, { number });
    const { enrolBy } = await voucherOf(number);
    deps.clock.advanceBy({ minutes: 1 });
    await addCalendarDay(deps, officer, { date: saturday, working: true, name: 'Рабочая суббота' });
    expect((await voucherOf(number)).enrolBy).toEqual(enrolBy);
    expect((await previewTakingBack(deps, officer, { id: await idOf(saturday) })).moves).toEqual([]);
    expect(await takeBack(saturday)).toEqual({ movedDeadlines: 0 });
    expect((await voucherOf(number)).enrolBy).toEqual(enrolBy);
  });

  it('once, before its day is over, and by what the officer saw; then the day can be added again', async () => {
    await dayOff(nth(2));
    const id = await idOf(nth(2));
    const { basis } = await previewTakingBack(deps, officer, { id });
    const done = await Promise.allSettled([takeBackCalendarDay(deps, officer, { id, basis }), takeBackCalendarDay(deps, officer, { id, basis })]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refused(takeBackCalendarDay(deps, officer, { id, basis }))).code).toBe('STATE_CHANGED');
    await dayOff(nth(2));
    const again = await idOf(nth(2));
    const seen = await previewTakingBack(deps, officer, { id: again });
    await dayOff(nth(3));
    expect((await refused(takeBackCalendarDay(deps, officer, { id: again, basis: seen.basis }))).code).toBe('STATE_CHANGED');
    deps.clock.advanceTo(localTimeOf(addDays(nth(2), 1), 9, 0));
    expect((await refused(previewTakingBack(deps, officer, { id: again }))).code).toBe('DATE_IN_PAST');
    const other = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    expect((await refused(previewTakingBack(deps, other, { id: again }))).code).toBe('NOT_FOUND');
  });

  it('the database keeps what was added', async () => {
    await dayOff(nth(4));
    const change = (work: Parameters<typeof deps.db.write>[0]) => expect(deps.db.write(work)).rejects.toThrow();
    await change((tx) => tx.delete(calendarAddition));
    await change((tx) => tx.update(calendarAddition).set({ working: true }));
    await change((tx) => tx.update(calendarAddition).set({ cancelledAt: localTimeOf(nth(6), 9, 0), cancelledBy: officer.staffId }));
  });

  it('V9 a working weekend that becomes known later brings no review forward', async () => {
    const family = await addFamily(deps);
    const number = (await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }))).number;
    const dueOf = async () => (await reviewInbox(deps, reviewer, {})).rows.find((row) => row.number === number)?.dueAt;
    const before = await dueOf();
    deps.clock.advanceBy({ minutes: 1 });
    let saturday = today;
    while (weekdayOf(saturday) !== 6) saturday = addDays(saturday, 1);
    await addCalendarDay(deps, officer, { date: saturday, working: true, name: 'Рабочая суббота' });
    expect(await dueOf()).toEqual(before);
    await dayOff(nth(1));
    const later = await dueOf();
    expect(later?.getTime()).toBeGreaterThan(before?.getTime() ?? 0);
    await takeBack(nth(1));
    expect(await dueOf()).toEqual(later);
    deps.clock.advanceTo(new Date((later?.getTime() ?? 0) - 1));
    expect((await reviewInbox(deps, reviewer, {})).overdue).toBe(0);
    deps.clock.advanceBy({ seconds: 1 });
    expect((await reviewInbox(deps, reviewer, {})).overdue).toBe(1);
  });
});
