import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { application, applicationEvent } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom, type ApplicationId, type LocalDate } from '@balabaqsha/domain';
import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { restoreApplication, sendApplication, withdrawApplication } from '../applications/index.ts';
import { explainApplication } from '../city/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity, foldLanes, positionsOf, type Position } from '../queue/index.ts';
import { confirmApplication } from '../review/index.ts';
import { filledForm, queueUp, refusalCode } from '../scenario/index.ts';
import { annulDueVouchers } from '../sweeps/index.ts';
import { explainOwn, loadTrend, positionAt } from './index.ts';

const morning = localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 9, 0);

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
beforeAll(async () => {
  deps = await testDeps({ start: morning });
});
beforeEach(async () => {
  city = await addCity(deps, [[{ capacity: 1 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
const born = { birthDate: '2022-03-03' as LocalDate };
const advance = () => advanceCity(deps, { cityId: city.cityId, cause: 'OFFICER' });
const later = (hours: number): void => deps.clock.advanceBy({ hours });
const rowOf = (number: number) =>
  deps.db.read(async (tx) => {
    const [row] = await tx.select().from(application).where(eq(application.number, number));
    if (row === undefined) throw new Error('no such application');
    return row;
  });

interface Applied {
  family: Family;
  number: number;
}

async function sent(): Promise<Applied> {
  const family = await addFamily(deps, born);
  const { number } = await sendApplication(deps, family.guardian, filledForm(family, wish()));
  later(1);
  return { family, number };
}
async function waiting(): Promise<Applied> {
  const family = await addFamily(deps, born);
  const number = await queueUp(deps, reviewer, family, wish());
  later(1);
  return { family, number };
}
const explained = async ({ family, number }: Applied, since?: LocalDate) => explainOwn(deps, family.guardian, { number, since });

describe('Q6 every change of a position has an explanation', () => {
  it('names each cause with its date, and the causes add up', async () => {
    const slow = await sent();
    const gone = await waiting();
    const first = await waiting();
    const mine = await waiting();
    expect((await explained(mine)).position).toMatchObject({ now: { position: 3, of: 3 }, then: 3, causes: [], moves: [] });
    await confirmApplication(deps, reviewer, { number: slow.number });
    later(30);
    await withdrawApplication(deps, gone.family.guardian, { number: gone.number });
    later(1);
    await advance();
    const { position } = await explained(mine);
    expect(position).toMatchObject({ now: { position: 2, of: 2 }, then: 3 });
    expect(position?.causes).toEqual(expect.arrayContaining([{ event: 'CONFIRMED', change: 1 }, { event: 'WITHDRAWN', change: -1 }, { event: 'VOUCHER_OFFERED', change: -1 }]));
    expect(position?.moves.map(({ event, change }) => [event, change])).toEqual([['VOUCHER_OFFERED', -1], ['WITHDRAWN', -1], ['CONFIRMED', 1]]);
    expect(position?.moves[2]?.submittedAt).toEqual((await rowOf(slow.number)).submittedAt);
    expect(position?.days.at(0)?.position).toBe(4);
    expect(position?.days.at(-1)).toEqual({ date: localDateOf(deps.clock.now()), position: 2 });
    expect((await explained(first)).position).toMatchObject({ now: { position: 1, of: 2 } });
  });

  it('from a day on: what was before it does not count', async () => {
    const gone = await waiting();
    const mine = await waiting();
    await withdrawApplication(deps, gone.family.guardian, { number: gone.number });
    later(48);
    expect((await explained(mine, localDateOf(deps.clock.now()))).position).toMatchObject({ now: { position: 1 }, then: 1, causes: [] });
  });

  it('by weeks for the card: nothing in the first week, then each week’s place back from the present one', async () => {
    const gone = await waiting();
    const left = await waiting();
    const mine = await waiting();
    const trend = async () => {
      const row = await rowOf(mine.number);
      return deps.db.read((tx) => loadTrend(tx, row, 1, deps.clock.now()));
    };
    later(24 * 6);
    expect(await trend()).toBeNull();
    later(24 * 5);
    await withdrawApplication(deps, gone.family.guardian, { number: gone.number });
    later(24 * 10);
    await withdrawApplication(deps, left.family.guardian, { number: left.number });
    expect((await trend())?.map(({ position }) => position)).toEqual([3, 3, 2, 1]);
    later(24 * 365);
    const long = await trend();
    expect(long).toHaveLength(27);
    expect(long?.at(-1)).toEqual({ date: localDateOf(deps.clock.now()), position: 1 });
  });

  it('an application behind explains nothing, other people’s are not there, an officer sees the same', async () => {
    const mine = await waiting();
    const behind = await waiting();
    await withdrawApplication(deps, behind.family.guardian, { number: behind.number });
    expect((await explained(mine)).position?.causes).toEqual([]);
    expect(await refusalCode(explainOwn(deps, behind.family.guardian, { number: mine.number }))).toBe('NOT_FOUND');
    const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
    expect(await explainApplication(deps, officer, { number: mine.number })).toEqual(await explained(mine));
  });

  it('positions of any past instant are found again from the history', { timeout: 60_000 }, async () => {
    const step = fc.constantFrom('send', 'confirm', 'confirm', 'withdraw', 'advance', 'silence', 'restore', 'fold');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        city = await addCity(deps, [[{ capacity: 1 }]]);
        reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
        const people: Applied[] = [await waiting(), await sent(), await sent()];
        const seen: { at: Date; told: Map<ApplicationId, Position> }[] = [];
        for (const each of steps) {
          await take(each, people);
          seen.push(await positionsNow(people));
          later(5);
        }
        for (const { at, told } of seen) {
          for (const { number } of people) {
            const row = await rowOf(number);
            expect(await deps.db.read((tx) => positionAt(tx, row, at))).toEqual(told.get(row.id) ?? null);
          }
        }
        await expectLiveFromHistory();
      }),
      { numRuns: 6 },
    );
  });
});

async function take(step: string, people: Applied[]): Promise<void> {
  const inState = async (state: string): Promise<Applied | undefined> => {
    for (const each of people) if ((await rowOf(each.number)).state === state) return each;
    return undefined;
  };
  if (step === 'send') people.push(await sent());
  else if (step === 'fold') await foldLanes(deps);
  else if (step === 'advance') await advance();
  else if (step === 'silence') {
    later(24 * 8);
    await annulDueVouchers(deps);
  } else {
    const found = await inState(step === 'confirm' ? 'AWAITING_REVIEW' : step === 'restore' ? 'STOP_LIST' : 'IN_QUEUE');
    if (found === undefined) return;
    if (step === 'confirm') await confirmApplication(deps, reviewer, { number: found.number });
    else if (step === 'withdraw') await withdrawApplication(deps, found.family.guardian, { number: found.number });
    else await restoreApplication(deps, found.family.guardian, { number: found.number }).catch(() => undefined);
  }
}

async function positionsNow(people: readonly Applied[]): Promise<{ at: Date; told: Map<ApplicationId, Position> }> {
  const ids = await Promise.all(people.map(async ({ number }) => (await rowOf(number)).id));
  return { at: deps.clock.now(), told: await deps.db.read((tx) => positionsOf(tx, ids)) };
}

/** Sums the whole history of each lane anew and compares it with the live positions. */
async function expectLiveFromHistory(): Promise<void> {
  await deps.db.read(async (tx) => {
    const rows = await tx.select({ id: application.id, laneId: application.laneId, ticket: application.ticket }).from(application).where(eq(application.cityId, city.cityId)).orderBy(asc(application.ticket));
    const live = await positionsOf(tx, rows.map(({ id }) => id));
    for (const row of rows.filter(({ id }) => live.has(id))) {
      const [rebuilt] = await tx
        .select({ ahead: sql<number>`coalesce(sum(${applicationEvent.queueChange}) filter (where ${applicationEvent.ticket} < ${row.ticket}), 0)`.mapWith(Number), of: sql<number>`sum(${applicationEvent.queueChange})`.mapWith(Number) })
        .from(applicationEvent)
        .where(eq(applicationEvent.laneId, row.laneId));
      expect(live.get(row.id)).toEqual({ position: (rebuilt?.ahead ?? 0) + 1, of: rebuilt?.of });
    }
  });
}

describe('V2 why a voucher came, or has not come', () => {
  it('before it: others stand ahead, or nothing suits', async () => {
    const first = await waiting();
    const second = await waiting();
    expect((await explained(first)).voucher).toMatchObject({ kind: 'WAITING', seatsSuitable: 1, seatsPromised: 0, reason: null, lastRun: null });
    expect((await explained(second)).voucher).toMatchObject({ kind: 'WAITING', reason: 'OTHERS_AHEAD' });
    await advance();
    expect((await explained(second)).voucher).toMatchObject({ kind: 'WAITING', seatsSuitable: 1, seatsPromised: 1, reason: 'SEATS_PROMISED', lastRun: { offered: 1, passedOver: null } });
  });

  it('Q8 Q10 the need and the conclusion', async () => {
    const family = await addFamily(deps, born);
    const russian = { family, number: await queueUp(deps, reviewer, family, { ...wish(), language: 'RUSSIAN' }) };
    expect((await explained(russian)).voucher).toMatchObject({ reason: 'NO_SUITABLE_SEAT', seatsSuitable: 0 });
    const other = await addFamily(deps, born);
    const expiring = { family: other, number: await queueUp(deps, reviewer, other, { ...wish(), conclusionValidUntil: localDateOf(deps.clock.now()) }) };
    later(24);
    expect((await explained(expiring)).voucher).toMatchObject({ reason: 'CONCLUSION_EXPIRED' });
  });

  it('after it: the place right before, and who was passed over', async () => {
    const family = await addFamily(deps, born);
    await queueUp(deps, reviewer, family, { ...wish(), language: 'RUSSIAN' });
    later(1);
    const mine = await waiting();
    await advance();
    const at = deps.clock.now();
    later(3);
    expect((await explained(mine)).voucher).toEqual({ kind: 'OFFERED', at, position: 2, seatsFree: 1, passedOver: [{ reason: 'NO_SUITABLE_SEAT', count: 1 }] });
    expect((await explained(mine)).position).toBeNull();
  });
});
