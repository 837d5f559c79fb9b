import { addCity, addFamily, addStaff, testDeps, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { application, cityMonth, group, laneForecast, voucher } from '@balabaqsha/db/schema';
import { addMonths, forecastWaits, localDateOf, localTimeOf, monthOf, seededRandom, workingDayFrom, DEFAULT_FORECAST_SETTINGS, type CityOutlook, type LocalDate } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { applicationCard, restoreApplication, withdrawApplication } from '../applications/index.ts';
import { leaveKindergarten, requestEnrolment, signContract } from '../enrolment/index.ts';
import { signEnrolment } from '../kindergarten/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { contractFilled, contractSent, documentsAttached, queueUp } from '../scenario/index.ts';
import { annulDueVouchers } from '../sweeps/index.ts';
import { acceptVoucher, declineVoucher } from '../vouchers/index.ts';
import { loadOutlook } from './load-outlook.ts';
import { makeForecast, orderDueForecasts } from './index.ts';

const START = '2026-03-02T05:00:00.000Z';
const MOST = 1000;

let deps: TestDeps;
let small: SmallCity;
let inFourthMonth: CityOutlook;
/** The month in which all were sent. */
const sentIn = monthOf(localDateOf(new Date(START)));
beforeAll(async () => {
  deps = await testDeps({ start: START });
  small = await openSmallCity(deps);
  await liveThirteenMonths(deps, small, 1, 4);
  inFourthMonth = (await known()).outlook;
  await liveThirteenMonths(deps, small, 5);
  deps.clock.advanceBy({ days: 31 });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const known = (most = MOST) => deps.db.read((tx) => loadOutlook(tx, small.city.cityId, deps.clock.now(), most));
const forecaster = (outlook: CityOutlook) => Promise.resolve(forecastWaits(outlook, seededRandom(1), { ...DEFAULT_FORECAST_SETTINGS, futures: 30 }));
const make = (most = MOST) => makeForecast(deps, forecaster, { cityId: small.city.cityId }, { most });
const told = async ({ family, number }: Applied) => (await applicationCard(deps, family.guardian, { number })).forecast;
const last = (): Applied => small.applied.at(-1) as Applied;
const ordered = async (): Promise<number> => (await orderDueForecasts({ ...deps, jobs: { ...deps.jobs, enqueue: () => Promise.resolve() } })).ordered;

/** Row of a month, counted by hand from what `liveThirteenMonths` says. */
const counted = (month: number, VOUCHER_OFFERED: number, others: object, waiting: number, enrolled: number) => ({
  month: addMonths(sentIn, month), events: { VOUCHER_OFFERED, ...others }, waiting, vouchersOut: 0, enrolled,
});

describe('what a forecast is made from is what happened', () => {
  it('each month as counted by hand, the one of the first application left out', async () => {
    const { outlook } = await known();
    const names = ['VOUCHER_OFFERED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'STOP_LIST_RESTORED', 'WITHDRAWN', 'ENROLLED', 'DISENROLLED'] as const;
    const months = outlook.months.map(({ month, events, waiting, vouchersOut, enrolled }) => ({
      month, waiting, vouchersOut, enrolled, events: Object.fromEntries(names.flatMap((name) => (events[name] > 0 ? [[name, events[name]]] : []))),
    }));
    expect(months).toEqual([
      counted(1, 2, { VOUCHER_DECLINED: 1, ENROLLED: 1 }, 24, 1),
      counted(2, 1, { VOUCHER_SILENCE: 1, STOP_LIST_RESTORED: 1 }, 24, 1),
      counted(3, 1, { VOUCHER_DECLINED: 1 }, 23, 1),
      counted(4, 1, { VOUCHER_DECLINED: 1, WITHDRAWN: 1 }, 21, 1),
      counted(5, 2, { VOUCHER_DECLINED: 2, DISENROLLED: 1 }, 19, 0),
      ...Array.from({ length: 8 }, (_, index) => counted(6 + index, 2, { VOUCHER_DECLINED: 2 }, 17 - 2 * index, 0)),
    ]);
  });

  it('seats with the children in them by the day on which they leave, places in their order, nobody by name', async () => {
    expect(inFourthMonth.seats).toMatchObject([{ free: 1, movesOn: true, enrolled: new Map([['2030-09-01', 1]]) }]);
    expect(inFourthMonth.waiting).toHaveLength(21);
    const { outlook, places, freed } = await known();
    expect(places.map(({ ticket }) => ticket)).toEqual([24, 25, 26]);
    expect(outlook.waiting.map(({ agesOutOn }) => agesOutOn)).toEqual(['2030-09-01', '2031-09-01', '2030-09-01']);
    expect([...freed.values()]).toEqual([1]);
    expect(JSON.stringify(outlook)).not.toContain('СЕЙІТ');
  });

  it('of a long queue only the first places are read, over all lanes', async () => {
    const { places, waiting } = await known(2);
    expect(places.map(({ ticket }) => ticket)).toEqual([24, 25]);
    expect(waiting).toBe(3);
  });
});

describe('a forecast is made once a night, and again when the city changes greatly', () => {
  it('makes it once, keeps the months that are over, and tells it on the card', async () => {
    expect(await ordered()).toBe(1);
    expect(await make()).toEqual({ made: true });
    expect(await make()).toEqual({ made: false });
    expect(await ordered()).toBe(0);
    expect(await deps.db.read((tx) => tx.$count(cityMonth))).toBe(13);
    const now = deps.clock.now();
    expect(await told(last())).toMatchObject({ kind: 'range', madeAt: now, months: 13, offers: 23, seatsFreed: 1 });
    const forecast = await told(last());
    if (forecast?.kind !== 'range') throw new Error('no range');
    expect(forecast.from >= monthOf(localDateOf(now)) && forecast.from <= forecast.to).toBe(true);
    expect(forecast.inTen).toBeGreaterThanOrEqual(8);
  });

  it('makes the same of kept months as of the history', async () => {
    const fromKept = await known();
    expect(fromKept.freshMonths).toEqual([]);
    await deps.db.write((tx) => tx.delete(cityMonth));
    const fromHistory = await known();
    expect(fromHistory.freshMonths).toHaveLength(13);
    expect(fromHistory.outlook).toEqual(fromKept.outlook);
  });

  it('is made anew where a group changes, at night, and where somebody looked later', async () => {
    const [kindergarten] = small.city.kindergartens;
    await deps.db.write((tx) => tx.update(group).set({ capacity: 3 }).where(eq(group.id, kindergarten?.groups[0]?.id as never)));
    expect(await ordered()).toBe(1);
    expect(await make()).toEqual({ made: true });
    deps.clock.advanceBy({ days: 1 });
    expect(await ordered()).toBe(1);
    const slow = makeForecast(deps, async (outlook) => {
      deps.clock.advanceBy({ minutes: 1 });
      expect(await make()).toEqual({ made: true });
      return forecaster(outlook);
    }, { cityId: small.city.cityId });
    expect(await slow).toEqual({ made: false });
    expect(await deps.db.read((tx) => tx.select({ madeAt: laneForecast.madeAt }).from(laneForecast))).toEqual([{ madeAt: deps.clock.now() }, { madeAt: deps.clock.now() }]);
  });
});

describe('it says why it can’t tell', () => {
  it('sent since, and beyond the places that were looked at', async () => {
    const newcomer = await apply(deps, small);
    expect(await told(newcomer)).toMatchObject({ kind: 'unknown', reason: 'NOT_MADE_YET' });
    deps.clock.advanceBy({ days: 1 });
    expect(await make(3)).toEqual({ made: true });
    expect(await told(last())).toMatchObject({ kind: 'range' });
    expect(await told(newcomer)).toMatchObject({ kind: 'unknown', reason: 'TOO_FAR_BACK' });
  });

  it('without a conclusion in force (Q10)', async () => {
    const { number } = last();
    const conclusion = (conclusionValidUntil: string) => deps.db.write((tx) => tx.update(application).set({ conclusionValidUntil: conclusionValidUntil as LocalDate }).where(eq(application.number, number)));
    await conclusion(localDateOf(deps.clock.now()));
    expect(await told(last())).toMatchObject({ kind: 'range' });
    await conclusion('2026-12-01');
    expect(await told(last())).toMatchObject({ kind: 'unknown', reason: 'CONCLUSION_EXPIRED' });
    await conclusion('2199-01-15');
  });

  it('stale: older than the policy allows', async () => {
    deps.clock.advanceBy({ days: 3 });
    expect(await told(last())).toMatchObject({ kind: 'range' });
    deps.clock.advanceBy({ minutes: 1 });
    expect(await told(last())).toMatchObject({ kind: 'unknown', reason: 'STALE' });
  });

  it('thin: a city of yesterday has no history', async () => {
    const city = await addCity(deps);
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    const young = await apply(deps, { city, reviewer });
    expect(await makeForecast(deps, forecaster, { cityId: city.cityId })).toEqual({ made: true });
    expect(await told(young)).toMatchObject({ kind: 'unknown', reason: 'TOO_FEW_DATA' });
  });

  it('nothing where the application does not wait', async () => {
    const { family, number } = last();
    await withdrawApplication(deps, family.guardian, { number });
    expect(await told(last())).toBeNull();
  });
});

interface Applied {
  family: Family;
  number: number;
}

/** A small city, and everything in it that was counted by hand: see `liveThirteenMonths`. */
interface SmallCity {
  city: CityData;
  reviewer: StaffActor;
  director: StaffActor;
  /** By the order of sending. */
  applied: Applied[];
}

const SEATS = 2;
const APPLICATIONS = 26;
/** Born after 1 September, so it may wait a year longer than the others (Q11). */
const LATE = { index: 24, birthDate: '2023-11-05' as LocalDate };
const EARLY = '2023-04-12' as LocalDate;

async function openSmallCity(deps: TestDeps): Promise<SmallCity> {
  const city = await addCity(deps, [[{ capacity: SEATS, birthYearFrom: 2022, birthYearTo: 2024 }]]);
  const [kindergarten] = city.kindergartens;
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId: kindergarten?.id });
  const applied: Applied[] = [];
  for (let index = 0; index < APPLICATIONS; index += 1) applied.push(await apply(deps, { city, reviewer }, index === LATE.index ? LATE.birthDate : EARLY));
  return { city, reviewer, director, applied };
}

/** Sends an application for a seat of the small city and has it confirmed. */
async function apply(deps: TestDeps, { city, reviewer }: Pick<SmallCity, 'city' | 'reviewer'>, birthDate = EARLY): Promise<Applied> {
  const family = await addFamily(deps, { birthDate });
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
  deps.clock.advanceBy({ minutes: 1 });
  return { family, number };
}

/** The fifth of a month, or the first working day after it, at ten. */
function inMonth(deps: TestDeps, month: string): void {
  deps.clock.advanceTo(localTimeOf(workingDayFrom(`${month}-05` as LocalDate, []), 10, 0));
}

/**
 * Thirteen months after the one in which all were sent. In the 1st the first is enrolled and the second says no; in the 2nd
 * the third stays silent and comes back; in the 3rd he says no; in the 4th the next withdraws and the one after says no; in
 * the 5th the first leaves his seat, and from then on each month two say no.
 * @param until the last of the months to live through
 */
async function liveThirteenMonths(deps: TestDeps, small: SmallCity, from = 1, until = 13): Promise<void> {
  const start = addMonths(monthOf(localDateOf(deps.clock.now())), 1 - from);
  const offers = () => advanceCity(deps, { cityId: small.city.cityId, cause: 'OFFICER' });
  const no = ({ family, number }: Applied) => declineVoucher(deps, family.guardian, { number });
  const who = (index: number): Applied => small.applied[index] as Applied;
  for (let month = from; month <= until; month += 1) {
    inMonth(deps, addMonths(start, month));
    if (month === 4) await withdrawApplication(deps, who(3).family.guardian, { number: who(3).number });
    if (month === 5) await leaveKindergarten(deps, who(0).family.guardian, { number: who(0).number });
    await offers();
    if (month === 1) {
      await enrol(deps, small, who(0));
      await no(who(1));
    } else if (month === 2) await staySilentAndComeBack(deps, who(2));
    else if (month === 3) await no(who(2));
    else if (month === 4) await no(who(4));
    else for (const index of [0, 1]) await no(who(5 + (month - 5) * 2 + index));
  }
}

async function enrol(deps: TestDeps, { city, director }: SmallCity, { family, number }: Applied): Promise<void> {
  await acceptVoucher(deps, family.guardian, { number });
  await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: city.kindergartens[0]?.groups[0]?.id ?? '' });
  const id = await contractSent(deps, director);
  const pdf = await contractFilled(deps, family.guardian, number);
  await documentsAttached(deps, family.guardian, number);
  await signContract(deps, family.guardian, { number, cms: deps.signatures.key({ iin: family.guardianIin })(pdf) });
  await signEnrolment(deps, director, { id, cms: deps.signatures.key({ iin: '800101400019', bin: city.kindergartens[0]?.bin ?? '' })(pdf) });
}

async function staySilentAndComeBack(deps: TestDeps, { family, number }: Applied): Promise<void> {
  const [row] = await deps.db.read((tx) => tx.select({ respondBy: voucher.respondBy }).from(voucher).where(eq(voucher.state, 'OFFERED')));
  deps.clock.advanceTo(row?.respondBy ?? deps.clock.now());
  await annulDueVouchers(deps);
  await restoreApplication(deps, family.guardian, { number });
}
