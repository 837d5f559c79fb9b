import { addCity, addFamily, addStaff, testDeps, TEST_START, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { enrolment, group, voucher } from '@balabaqsha/db/schema';
import { addDays, localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import * as c from '../contract/index.ts';
import { requestEnrolment } from '../enrolment/index.ts';
import { detectProblems } from '../operations/detect.ts';
import { advanceCity } from '../queue/index.ts';
import { filledForm, queueUp, refused } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { applicationCard, listApplications, sendApplication, withdrawApplication } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps({ start: localTimeOf(workingDayFrom(addDays(localDateOf(TEST_START), 1), []), 10, 0) });
});
afterAll(async () => {
  const problems = await deps.db.read((tx) => detectProblems(tx, new Date(0)));
  await deps.close();
  expect(problems).toEqual([]);
});

/** A city with one seat, and somebody who goes after it up to the given step. */
async function upTo(step: 'SENT' | 'CONFIRMED' | 'OFFERED' | 'ACCEPTED' | 'REQUESTED') {
  const city: CityData = await addCity(deps, [[{ capacity: 1 }]]);
  const reviewer: StaffActor = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const groupId = city.kindergartens[0]?.groups[0]?.id ?? '';
  const wish = { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' };
  const advance = () => advanceCity(deps, { cityId: city.cityId, cause: 'VOUCHER_DEAD' });
  const family = await addFamily(deps);
  const number = step === 'SENT' ? (await sendApplication(deps, family.guardian, filledForm(family, wish))).number : await queueUp(deps, reviewer, family, wish);
  if (step === 'OFFERED' || step === 'ACCEPTED' || step === 'REQUESTED') await advance();
  if (step === 'ACCEPTED' || step === 'REQUESTED') await acceptVoucher(deps, family.guardian, { number });
  if (step === 'REQUESTED') await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId });
  return { family, number, groupId, advance, next: async () => queueUp(deps, reviewer, await addFamily(deps), wish) };
}

describe('Q9 the guardian withdraws at any time before the enrolment', () => {
  it.each(['SENT', 'CONFIRMED', 'OFFERED', 'ACCEPTED', 'REQUESTED'] as const)('%s: archive, and the seat goes to the next', async (step) => {
    const { family, number, advance, next, groupId } = await upTo(step);
    expect(c.applicationCard.parse(await applicationCard(deps, family.guardian, { number })).actions).toContain('WITHDRAW');
    await next();
    await withdrawApplication(deps, family.guardian, { number });
    const card = c.applicationCard.parse(await applicationCard(deps, family.guardian, { number }));
    expect(card).toMatchObject({ state: 'ARCHIVED', archiveReason: 'WITHDRAWN', position: null, deadline: null, deadlineExplained: null, actions: ['APPLY_AGAIN'] });
    expect(c.applicationList.parse(await listApplications(deps, family.guardian, {}))).toHaveLength(1);
    expect(await deps.db.read((tx) => tx.select({ taken: group.seatsTaken }).from(group).where(eq(group.id, groupId as (typeof group.$inferSelect)['id'])))).toEqual([{ taken: 0 }]);
    expect(await advance()).toEqual({ offered: 1 });
    expect((await refused(withdrawApplication(deps, family.guardian, { number }))).code).toBe('STATE_CHANGED');
  });

  it('two clicks at once withdraw once', async () => {
    const { family, number } = await upTo('REQUESTED');
    const results = await Promise.allSettled([withdrawApplication(deps, family.guardian, { number }), withdrawApplication(deps, family.guardian, { number })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const closed = await deps.db.read((tx) => tx.select({ enrolment: enrolment.state, voucher: voucher.state }).from(enrolment).innerJoin(voucher, eq(voucher.id, enrolment.voucherId)));
    expect(closed.every((row) => row.enrolment === 'TAKEN_BACK' && row.voucher === 'ANNULLED')).toBe(true);
  });

  it('and may apply again, with a new time', async () => {
    const { family, number } = await upTo('CONFIRMED');
    await withdrawApplication(deps, family.guardian, { number });
    deps.clock.advanceBy({ seconds: 1 });
    const city = await addCity(deps, [[{ capacity: 1 }]]);
    const again = await sendApplication(deps, family.guardian, filledForm(family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '' }));
    expect((await applicationCard(deps, family.guardian, { number })).actions).toEqual([]);
    expect((await listApplications(deps, family.guardian, {})).map((row) => row.number)).toEqual([again.number, number]);
  });
});
