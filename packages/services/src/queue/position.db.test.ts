import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { application } from '@balabaqsha/db/schema';
import type { ApplicationId, LocalDate } from '@balabaqsha/domain';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { sendApplication, withdrawApplication } from '../applications/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { confirmApplication } from '../review/index.ts';
import { filledForm, queueUp } from '../scenario/index.ts';
import { foldLanes, positionsOf } from './index.ts';

let deps: TestDeps;
let city: CityData;
let reviewer: StaffActor;
beforeAll(async () => {
  deps = await testDeps();
});
beforeEach(async () => {
  city = await addCity(deps, [[{ capacity: 0 }]]);
  reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

const wish = () => ({ cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' });
const families = (count: number) => Promise.all(Array.from({ length: count }, () => addFamily(deps, { birthDate: '2022-03-03' as LocalDate })));
const rows = () => deps.db.read((tx) => tx.select().from(application).where(eq(application.cityId, city.cityId)).orderBy(asc(application.ticket)));

/** Positions as the program tells them beside a plain count, both in one snapshot. */
async function positionsAndCounts(): Promise<{ told: unknown[]; counted: unknown[] }> {
  return deps.db.read(async (tx) => {
    const waiting = await tx.execute<{ id: ApplicationId; position: number; of: number }>(sql`
      select id, row_number() over (order by submitted_at, submit_sequence)::int as position, count(*) over ()::int as of
      from application where city_id = ${city.cityId} and state = 'IN_QUEUE' order by 2`);
    const told = await positionsOf(tx, waiting.map(({ id }) => id));
    return { told: waiting.map(({ id }) => told.get(id)), counted: waiting.map(({ position, of }) => ({ position, of })) };
  });
}

describe('Q1 the order of a lane is total and final', () => {
  it('tickets have no gaps and agree with numbers and times, however many send at once', async () => {
    const senders = await families(12);
    await Promise.all(senders.map((family) => sendApplication(deps, family.guardian, filledForm(family, wish()))));
    const sent = await rows();
    expect(sent.map(({ ticket }) => ticket)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(sent.map(({ number }) => number)).toEqual(sent.map(({ number }) => number).toSorted((a, b) => a - b));
    expect(new Set(sent.map(({ laneId }) => laneId)).size).toBe(1);
  });

  it('a sender who was rolled back leaves no gap, and who waited for him comes after', async () => {
    const [lost, kept] = await families(2);
    if (lost === undefined || kept === undefined) throw new Error('no families');
    const dying = { ...deps, jobs: { ...deps.jobs, enqueue: () => Promise.reject(new Error('the process died')) } };
    const both = await Promise.allSettled([sendApplication(dying, lost.guardian, filledForm(lost, wish())), sendApplication(deps, kept.guardian, filledForm(kept, wish()))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect((await rows()).map(({ ticket }) => ticket)).toEqual([1]);
  });

  it('the database gives the ticket, whatever an insert says, and keeps it', async () => {
    const [family] = await families(1);
    if (family === undefined) throw new Error('no family');
    const { number } = await sendApplication(deps, family.guardian, filledForm(family, wish()));
    await expect(deps.db.write((tx) => tx.update(application).set({ ticket: 7 }).where(eq(application.number, number)))).rejects.toThrow('keeps its place');
  });
});

describe('Q6 positions are exact', () => {
  it('before a fold and after it', async () => {
    for (const family of await families(5)) await queueUp(deps, reviewer, family, wish());
    const before = await positionsAndCounts();
    expect(before.told).toEqual(before.counted);
    await Promise.all([foldLanes(deps), foldLanes(deps)]);
    const after = await positionsAndCounts();
    expect(after.told).toEqual(before.told);
  });

  it('a fold that did not commit changes nothing', async () => {
    for (const family of await families(3)) await queueUp(deps, reviewer, family, wish());
    await expect(
      deps.db.write(async (tx) => {
        await tx.execute(sql`select fold_lane_changes(1000)`);
        throw new Error('the process died');
      }),
    ).rejects.toThrow('the process died');
    const { told, counted } = await positionsAndCounts();
    expect(told).toEqual(counted);
  });

  it('while others confirm, withdraw and fold', async () => {
    const people = await families(16);
    const numbers = new Map<number, (typeof people)[number]>();
    for (const family of people) numbers.set((await sendApplication(deps, family.guardian, filledForm(family, wish()))).number, family);
    let writing = true;
    const writers = [...numbers].map(async ([number, family], index) => {
      await confirmApplication(deps, reviewer, { number });
      if (index % 3 === 0) await withdrawApplication(deps, family.guardian, { number });
    });
    const folder = (async () => {
      while (writing) await foldLanes(deps);
    })();
    const watcher = (async () => {
      let samples = 0;
      while (writing) {
        const { told, counted } = await positionsAndCounts();
        expect(told).toEqual(counted);
        samples += told.length;
      }
      return samples;
    })();
    await Promise.all(writers);
    writing = false;
    await folder;
    expect(await watcher).toBeGreaterThan(0);
  });
});
