import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type GroupPlan, type TestDeps } from '@balabaqsha/testkit';
import { advancementRun, application, notification, policy, voucher } from '@balabaqsha/db/schema';
import { addDays, allSeatable, localDateOf, localTimeOf, workingDayFrom, type CorrectionType, type InstructionLanguage, type LocalDate } from '@balabaqsha/domain';
import type { Jobs } from '@balabaqsha/jobs';
import { asc, desc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { withdrawApplication } from '../applications/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { queueUp } from '../scenario/index.ts';
import { loadPool } from '../seats/index.ts';
import { ageOut, startDay } from '../sweeps/index.ts';
import { acceptVoucher, declineVoucher } from '../vouchers/index.ts';
import { advanceCity } from './index.ts';

const workingDay = workingDayFrom(addDays(localDateOf(TEST_START), 1), []);

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDay, 9, 0) });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

interface Town {
  city: CityData;
  reviewer: StaffActor;
}

/** A city of its own for each test, with reviewers for everything. */
async function town(groups: readonly GroupPlan[]): Promise<Town> {
  const city = await addCity(deps, [groups]);
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  return { city, reviewer };
}

interface Child {
  birthYear?: number;
  correctionType?: CorrectionType;
  language?: InstructionLanguage;
  otherLanguageSuits?: boolean;
  conclusionValidUntil?: LocalDate;
}

async function queued({ city, reviewer }: Town, { birthYear = 2021, ...wish }: Child = {}): Promise<{ family: Family; number: number }> {
  const family = await addFamily(deps, { birthDate: `${birthYear}-05-05` as LocalDate });
  const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', ...wish });
  deps.clock.advanceBy({ seconds: 1 });
  return { family, number };
}

const advance = ({ city }: Town) => advanceCity(deps, { cityId: city.cityId, cause: 'CONFIRMATION' });

const stateOf = (number: number) => deps.db.read(async (tx) => (await tx.select({ state: application.state }).from(application).where(eq(application.number, number)))[0]?.state);

const lastRun = ({ city }: Town) =>
  deps.db.read(async (tx) => (await tx.select().from(advancementRun).where(eq(advancementRun.cityId, city.cityId)).orderBy(desc(advancementRun.id)).limit(1))[0]);

describe('V1 vouchers are offered to the heads of the lanes', () => {
  it('in the order of submission, as many as there are seats', async () => {
    const here = await town([{ capacity: 2 }]);
    const numbers: number[] = [];
    for (let each = 0; each < 4; each += 1) numbers.push((await queued(here)).number);
    expect(await advance(here)).toEqual({ offered: 2 });
    expect(await Promise.all(numbers.map(stateOf))).toEqual(['VOUCHER_OFFERED', 'VOUCHER_OFFERED', 'IN_QUEUE', 'IN_QUEUE']);
    expect(await lastRun(here)).toMatchObject({ seatsFree: 2, vouchersOut: 0, offered: 2, passedOver: [] });
  });

  it('a second run finds nothing to do', async () => {
    const here = await town([{ capacity: 2 }]);
    await queued(here);
    expect(await advance(here)).toEqual({ offered: 1 });
    expect(await advance(here)).toEqual({ offered: 0 });
  });

  it('two runs at once never offer one seat twice', async () => {
    const here = await town([{ capacity: 3 }]);
    for (let each = 0; each < 6; each += 1) await queued(here);
    const runs = await Promise.all([advance(here), advance(here), advance(here)]);
    expect(runs.map(({ offered }) => offered).sort()).toEqual([0, 0, 3]);
    const told = await deps.db.read((tx) =>
      tx.select({ id: notification.id }).from(notification).innerJoin(application, eq(application.id, notification.applicationId)).where(eq(application.cityId, here.city.cityId)),
    );
    // Sent, confirmed, and three offers.
    expect(told).toHaveLength(6 * 2 + 3);
  });

  it('merges lanes that share seats by the time of submission', async () => {
    const here = await town([{ capacity: 2, correctionTypes: ['SPEECH_SEVERE', 'AUTISM'], birthYearFrom: 2022, birthYearTo: 2024 }]);
    const first = await queued(here, { correctionType: 'AUTISM', birthYear: 2024 });
    const second = await queued(here, { birthYear: 2022 });
    const third = await queued(here, { correctionType: 'AUTISM', birthYear: 2023 });
    expect(await advance(here)).toEqual({ offered: 2 });
    expect(await Promise.all([first, second, third].map(({ number }) => stateOf(number)))).toEqual(['VOUCHER_OFFERED', 'VOUCHER_OFFERED', 'IN_QUEUE']);
  });
});

describe('V1 hours of issue', () => {
  it('outside them nothing happens, the start of a working day catches up', async () => {
    const here = await town([{ capacity: 1 }]);
    const { number } = await queued(here);
    const day = localDateOf(deps.clock.now());
    deps.clock.advanceTo(localTimeOf(day, 18, 0));
    expect(await advance(here)).toEqual({ offered: 0 });
    expect(await lastRun(here)).toBeUndefined();
    const next = workingDayFrom(addDays(day, 1), []);
    deps.clock.advanceTo(new Date(localTimeOf(next, 9, 0).getTime() - 1));
    expect(await advance(here)).toEqual({ offered: 0 });
    deps.clock.advanceTo(localTimeOf(next, 9, 0));
    expect((await startDay(deps)).cities).toBeGreaterThan(0);
    expect(await advanceCity(deps, { cityId: here.city.cityId, cause: 'DAY_START' })).toEqual({ offered: 1 });
    expect(await stateOf(number)).toBe('VOUCHER_OFFERED');
  });

  it('a day begins with the city’s own hours, once, and later where nobody saw to it in time', async () => {
    const here = await town([{ capacity: 1 }]);
    await queued(here);
    const day = workingDayFrom(addDays(localDateOf(deps.clock.now()), 1), []);
    await deps.db.write((tx) => tx.insert(policy).values({ cityId: here.city.cityId, effectiveFrom: day, voucher: { issueWindow: { fromHour: 11, toHour: 15 } }, createdAt: deps.clock.now() }));
    const begins = async (): Promise<boolean> => {
      const ordered: unknown[] = [];
      const jobs: Jobs = { ...deps.jobs, enqueue: (_tx, _name, payload) => Promise.resolve(void ordered.push(payload)) };
      await startDay({ ...deps, jobs });
      return ordered.some((payload) => JSON.stringify(payload).includes(here.city.cityId));
    };
    deps.clock.advanceTo(localTimeOf(day, 9, 0));
    expect(await begins()).toBe(false);
    deps.clock.advanceTo(localTimeOf(day, 13, 0));
    expect(await begins()).toBe(true);
    expect(await advanceCity(deps, { cityId: here.city.cityId, cause: 'DAY_START' })).toEqual({ offered: 1 });
    expect(await begins()).toBe(false);
  });

  it('an officer advances at any time', async () => {
    const here = await town([{ capacity: 1 }]);
    await queued(here);
    deps.clock.advanceTo(localTimeOf(localDateOf(deps.clock.now()), 23, 0));
    expect(await advanceCity(deps, { cityId: here.city.cityId, cause: 'OFFICER' })).toEqual({ offered: 1 });
    deps.clock.advanceTo(localTimeOf(workingDayFrom(addDays(localDateOf(deps.clock.now()), 1), []), 9, 0));
  });
});

describe('V2 nobody is passed over unless no suitable seat exists', () => {
  it('Q8 a language that is a need waits for its seat, and the run says so', async () => {
    const here = await town([{ capacity: 1, language: 'RUSSIAN' }]);
    const kazakh = await queued(here, { language: 'KAZAKH' });
    const either = await queued(here, { language: 'KAZAKH', otherLanguageSuits: true });
    expect(await advance(here)).toEqual({ offered: 1 });
    expect(await stateOf(either.number)).toBe('VOUCHER_OFFERED');
    expect((await lastRun(here))?.passedOver).toEqual([{ number: kazakh.number, reason: 'NO_SUITABLE_SEAT' }]);
  });

  it('a seat that is promised to a voucher is not offered again', async () => {
    const here = await town([
      { capacity: 1, language: 'KAZAKH' },
      { capacity: 1, language: 'RUSSIAN' },
    ]);
    const flexible = await queued(here, { language: 'KAZAKH', otherLanguageSuits: true });
    await advance(here);
    const kazakh = await queued(here, { language: 'KAZAKH' });
    expect(await advance(here)).toEqual({ offered: 1 });
    expect(await stateOf(kazakh.number)).toBe('VOUCHER_OFFERED');
    const russian = await queued(here, { language: 'RUSSIAN' });
    expect(await advance(here)).toEqual({ offered: 0 });
    expect(await stateOf(russian.number)).toBe('IN_QUEUE');
    await declineVoucher(deps, flexible.family.guardian, { number: flexible.number });
    expect(await advance(here)).toEqual({ offered: 1 });
  });

  it('Q10 an expired conclusion keeps its place and gets no voucher', async () => {
    const here = await town([{ capacity: 1 }]);
    const expiring = await queued(here, { conclusionValidUntil: localDateOf(deps.clock.now()) });
    deps.clock.advanceTo(localTimeOf(workingDayFrom(addDays(localDateOf(deps.clock.now()), 1), []), 9, 0));
    const later = await queued(here);
    expect(await advance(here)).toEqual({ offered: 1 });
    expect(await stateOf(later.number)).toBe('VOUCHER_OFFERED');
    expect(await stateOf(expiring.number)).toBe('IN_QUEUE');
    expect((await lastRun(here))?.passedOver).toEqual([{ number: expiring.number, reason: 'CONCLUSION_EXPIRED' }]);
  });

  it('holds whatever comes: offers, answers and withdrawals in any order', { timeout: 60_000 }, async () => {
    const child = fc.record({
      birthYear: fc.constantFrom(2022, 2023),
      correctionType: fc.constantFrom<CorrectionType>('SPEECH_SEVERE', 'AUTISM'),
      language: fc.constantFrom<InstructionLanguage>('KAZAKH', 'RUSSIAN'),
      otherLanguageSuits: fc.boolean(),
    });
    const groupPlan = fc.record({
      capacity: fc.integer({ min: 1, max: 2 }),
      language: fc.constantFrom<InstructionLanguage>('KAZAKH', 'RUSSIAN'),
      correctionTypes: fc.constantFrom<CorrectionType[]>(['SPEECH_SEVERE'], ['AUTISM'], ['SPEECH_SEVERE', 'AUTISM']),
      birthYearFrom: fc.constant(2022),
      birthYearTo: fc.constantFrom(2022, 2023),
    });
    const step = fc.record({ child, answer: fc.constantFrom('accept', 'decline', 'withdraw', 'wait') });
    await fc.assert(
      fc.asyncProperty(fc.array(groupPlan, { minLength: 1, maxLength: 3 }), fc.array(step, { minLength: 1, maxLength: 7 }), async (groups, steps) => {
        // The kindergarten of the form takes everything; its group has no seat, so it is no part of the pool.
        const here = await town([{ capacity: 0, correctionTypes: ['SPEECH_SEVERE', 'AUTISM'] }, ...groups]);
        for (const { child: wish, answer } of steps) {
          const { family, number } = await queued(here, wish);
          await advance(here);
          const state = await stateOf(number);
          if (answer === 'withdraw') await withdrawApplication(deps, family.guardian, { number });
          else if (answer !== 'wait' && state === 'VOUCHER_OFFERED') await (answer === 'accept' ? acceptVoucher : declineVoucher)(deps, family.guardian, { number });
          const pool = await deps.db.read((tx) => loadPool(tx, here.city.cityId));
          expect(allSeatable(pool.seats, pool.promised)).toBe(true);
        }
        await advance(here);
        expect(await advance(here)).toEqual({ offered: 0 });
      }),
      { numRuns: 8 },
    );
  });
});

describe('Q11 a child who reaches the age limit leaves the queue', () => {
  it('on 1 September, waiting or in the stop-list, and keeps an offered voucher', async () => {
    const year = Number(localDateOf(deps.clock.now()).slice(0, 4));
    const here = await town([{ capacity: 1, birthYearFrom: year - 7, birthYearTo: year - 5 }]);
    const limit = Number(localDateOf(deps.clock.now()).slice(5, 7)) >= 9 ? year + 1 : year;
    const holder = await queued(here, { birthYear: limit - 7 });
    const old = await queued(here, { birthYear: limit - 7 });
    const young = await queued(here, { birthYear: limit - 6 });
    const night = localTimeOf(`${limit}-09-01` as LocalDate, 0, 0);
    deps.clock.advanceTo(new Date(night.getTime() - 1));
    await advanceCity(deps, { cityId: here.city.cityId, cause: 'OFFICER' });
    expect(await stateOf(holder.number)).toBe('VOUCHER_OFFERED');
    await ageOut(deps);
    expect(await stateOf(old.number)).toBe('IN_QUEUE');
    deps.clock.advanceTo(night);
    await Promise.all([ageOut(deps), ageOut(deps)]);
    expect(await Promise.all([holder, old, young].map(({ number }) => stateOf(number)))).toEqual(['VOUCHER_OFFERED', 'ARCHIVED', 'IN_QUEUE']);
    const codes = await deps.db.read((tx) => tx.select({ code: voucher.code }).from(voucher).orderBy(asc(voucher.code)));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  });
});
