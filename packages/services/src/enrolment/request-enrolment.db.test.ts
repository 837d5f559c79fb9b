import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type Family, type TestDeps } from '@balabaqsha/testkit';
import { applicationEvent, audit, group, notification } from '@balabaqsha/db/schema';
import { localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { queueUp, refusalCode } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { requestEnrolment } from './index.ts';

const morning = localTimeOf(workingDayFrom(localDateOf(new Date(TEST_START.getTime() + 86_400_000)), []), 10, 0);

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps({ start: morning });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

interface Holder {
  family: Family;
  number: number;
}

/** A city with two groups of so many seats, and as many holders of an accepted voucher as there are seats. */
async function holders(capacity: number): Promise<{ city: CityData; all: Holder[]; popular: string }> {
  const city = await addCity(deps, [[{ capacity }, { capacity }]]);
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const all: Holder[] = [];
  for (let each = 0; each < capacity * 2; each += 1) {
    const family = await addFamily(deps);
    all.push({ family, number: await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }) });
  }
  await advanceCity(deps, { cityId: city.cityId, cause: 'DAY_START' });
  for (const { family, number } of all) await acceptVoucher(deps, family.guardian, { number });
  return { city, all, popular: city.kindergartens[0]?.groups[0]?.id ?? '' };
}

const ask = ({ family, number }: Holder, groupId: string) => requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId });

describe('E1 many want a seat of one group in one moment', () => {
  it('the seats go to those who came first, everybody else is told at once, and each deed is its own guardian’s', async () => {
    const { all, popular } = await holders(3);
    const answers = await Promise.all(all.map((each) => ask(each, popular).then(() => 'SEAT', async (error: unknown) => refusalCode(Promise.reject(error)))));
    expect(answers).toEqual(['SEAT', 'SEAT', 'SEAT', 'GROUP_FULL', 'GROUP_FULL', 'GROUP_FULL']);
    await deps.db.read(async (tx) => {
      expect((await tx.select({ taken: group.seatsTaken }).from(group).where(sql`${group.id} = ${popular}`))[0]?.taken).toBe(3);
      for (const [index, { family }] of all.entries()) {
        const mine = { actorId: family.guardian.guardianId, wanted: index < 3 ? 1 : 0 };
        expect(await tx.$count(applicationEvent, and(eq(applicationEvent.event, 'ENROLMENT_REQUESTED'), eq(applicationEvent.actorId, mine.actorId)))).toBe(mine.wanted);
        expect(await tx.$count(audit, and(eq(audit.action, 'enrolment.requested'), eq(audit.actorId, mine.actorId)))).toBe(mine.wanted);
        expect(await tx.$count(notification, and(eq(notification.kind, 'ENROLMENT_REQUESTED'), eq(notification.guardianId, family.guardian.guardianId)))).toBe(mine.wanted);
      }
    });
  });

  it('a refusal is one’s own: a stranger’s click and a double click spoil nothing for the others', async () => {
    const { all, popular } = await holders(1);
    const [first, second] = all;
    if (first === undefined || second === undefined) throw new Error('no holders');
    const answers = await Promise.allSettled([ask({ family: second.family, number: first.number }, popular), ask(first, popular), ask(first, popular), ask(second, popular)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'rejected']);
    expect(await refusalCode(ask(second, '00000000-0000-4000-8000-000000000000'))).toBe('GROUP_UNSUITABLE');
  });

  it('a failure of the database is everybody’s, and leaves nobody with half a seat', async () => {
    const { all, popular } = await holders(1);
    const dying = { ...deps, jobs: { ...deps.jobs, enqueue: () => Promise.reject(new Error('the process died')) } };
    const [first] = all;
    if (first === undefined) throw new Error('no holders');
    await expect(requestEnrolment(dying, first.family.guardian, { number: first.number, childId: first.family.childId, groupId: popular })).rejects.toThrow('the process died');
    await ask(first, popular);
  });
});
