import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { audit, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, REPORT_COLUMNS, REPORTS, workingDayFrom, type LocalDate, type ReportName } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication, withdrawApplication } from '../applications/index.ts';
import { requestEnrolment } from '../enrolment/index.ts';
import { refuseEnrolment } from '../kindergarten/index.ts';
import { advanceCity } from '../queue/index.ts';
import { confirmApplication, rejectApplication } from '../review/index.ts';
import { contractSent, filledForm, onlyRequest, refusalCode, refused } from '../scenario/index.ts';
import { annulDueVouchers } from '../sweeps/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { report, reportFile } from './index.ts';

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0);

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
let reviewer: StaffActor;
let clerk: StaffActor;
let from: LocalDate;

const kindergartenId = () => city.kindergartens[0]?.id ?? '';
const today = (): LocalDate => localDateOf(deps.clock.now());

async function sent(): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps);
  return { family, number: (await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: kindergartenId() }))).number };
}

/**
 * What happens: five are sent; two days later one is rejected and three are confirmed, of whom one withdraws and two get the two
 * vouchers. One guardian chooses the kindergarten, is refused, chooses again and gets the contract; the other is silent.
 */
beforeAll(async () => {
  deps = await testDeps({ start: morning });
  city = await addCity(deps, [[{ capacity: 2 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  clerk = await addStaff(deps, { role: 'KINDERGARTEN_CLERK', cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id });
  from = today();
  const [first, , third, fourth] = [await sent(), await sent(), await sent(), await sent(), await sent()];
  deps.clock.advanceBy({ days: 2 });
  await rejectApplication(deps, reviewer, { number: fourth.number, reasonId: city.reasons.rejection, comment: '' });
  for (const number of [first.number, first.number + 1, third.number]) await confirmApplication(deps, reviewer, { number });
  await withdrawApplication(deps, third.family.guardian, { number: third.number });
  await advanceCity(deps, { cityId: city.cityId, cause: 'OFFICER' });
  await acceptVoucher(deps, first.family.guardian, { number: first.number });
  const choice = { number: first.number, childId: first.family.childId, groupId: city.kindergartens[0]?.groups[0]?.id ?? '' };
  await requestEnrolment(deps, first.family.guardian, choice);
  await refuseEnrolment(deps, clerk, { id: await onlyRequest(deps, clerk), reasonId: city.reasons.enrolmentRefusal, comment: '' });
  await requestEnrolment(deps, first.family.guardian, choice);
  deps.clock.advanceBy({ hours: 12 });
  await contractSent(deps, clerk);
  const [silent] = await deps.db.read((tx) => tx.select().from(voucher).where(eq(voucher.state, 'OFFERED')));
  deps.clock.advanceTo(silent?.respondBy ?? morning);
  await annulDueVouchers(deps);
});
afterAll(() => deps.close());

const cellsOf = async (name: ReportName, period = { from, to: today() }) => (await report(deps, officer, { report: name, ...period })).rows.map(({ cells }) => cells);

describe('reports on a city', () => {
  it('WAITING: who came, got a voucher, left, and waited at the end', async () => {
    expect(await cellsOf('WAITING')).toEqual([[0, 3, 2, 1]]);
  });

  it('WAITING: a period that has ended is told as it was then', async () => {
    const afterTwoDays = addDays(from, 2);
    expect(await cellsOf('WAITING', { from, to: addDays(from, 1) })).toEqual([]);
    expect(await cellsOf('WAITING', { from: afterTwoDays, to: afterTwoDays })).toEqual([[0, 3, 2, 1]]);
  });

  it('DISTRICTS: by the kindergarten that guardians named', async () => {
    expect((await cellsOf('DISTRICTS')).filter((cells) => cells.some((cell) => cell !== 0))).toEqual([[0, 5, 2, 1]]);
  });

  it('Q4 Q5 REVIEW: decisions, and the days that they took', async () => {
    expect(await cellsOf('REVIEW')).toEqual([[3, 1, 2, 2, 1]]);
    expect(await cellsOf('REVIEW', { from, to: addDays(from, 1) })).toEqual([[0, 0, null, null, 1]]);
  });

  it('V4 VOUCHERS: outcomes add up to what was offered', async () => {
    const [cells = []] = await cellsOf('VOUCHERS');
    expect(cells).toEqual([2, 0, 1, 0, 0, 0, 1, null]);
    expect(cells.slice(1, 7).reduce<number>((sum, cell) => sum + (cell ?? 0), 0)).toBe(cells[0]);
  });

  it('E2 KINDERGARTENS: requests, answers, and the days that they took', async () => {
    expect(await cellsOf('KINDERGARTENS')).toEqual([[2, 1, 1, 0.5, null, 0]]);
  });

  it('E1 SEATS: taken and free add up to all', async () => {
    expect(await cellsOf('SEATS')).toEqual([[1, 2, 1, 1, 0, 0]]);
  });

  it('REFUSALS: the reasons that were given', async () => {
    const { rows } = await report(deps, officer, { report: 'REFUSALS', from, to: today() });
    expect(rows.map(({ head, cells }) => [head.kind === 'reason' && head.of, ...cells])).toEqual([['REJECTION', 1], ['ENROLMENT_REFUSAL', 1]]);
  });

  it.each(REPORTS)('%s has a cell for each column, and counts nothing of another city', async (name) => {
    for (const cells of await cellsOf(name)) expect(cells).toHaveLength(REPORT_COLUMNS[name].length);
    const elsewhere = await addStaff(deps, { role: 'CITY_OFFICER', cityId: (await addCity(deps)).cityId });
    const { rows } = await report(deps, elsewhere, { report: name, from, to: today() });
    const people = rows.flatMap(({ cells }) => cells.filter((_, index) => !['groups', 'capacity', 'taken', 'freeSeats'].includes(REPORT_COLUMNS[name][index] ?? '')));
    expect(people.every((cell) => cell === 0 || cell === null)).toBe(true);
  });

  it('refuse a period that ends before it begins or after today', async () => {
    expect((await refused(report(deps, officer, { report: 'SEATS', from: today(), to: addDays(today(), -1) }))).fields).toEqual({ to: 'INVALID_VALUE' });
    expect((await refused(report(deps, officer, { report: 'SEATS', from, to: addDays(today(), 1) }))).fields).toEqual({ to: 'INVALID_VALUE' });
    expect((await refused(report(deps, officer, { report: 'SEATS', from: addDays(today(), 1), to: addDays(today(), 1) }))).fields).toEqual({ from: 'INVALID_VALUE' });
  });

  it('S1 are the officer’s', async () => {
    for (const actor of [reviewer, clerk]) expect(await refusalCode(report(deps, actor, { report: 'SEATS', from, to: today() }))).toBe('FORBIDDEN');
  });

  it('S5 are in the audit log once they leave as a file', async () => {
    const file = await reportFile(deps, officer, { report: 'VOUCHERS', from, to: today(), format: 'xlsx', locale: 'kk' });
    expect(file.name).toBe('VOUCHERS.xlsx');
    const [logged] = await deps.db.read((tx) => tx.select().from(audit).where(eq(audit.action, 'report.downloaded')));
    expect(logged).toMatchObject({ actorId: officer.staffId, subjectKind: 'city', details: { report: 'VOUCHERS', format: 'xlsx', from, to: today() } });
  });
});
