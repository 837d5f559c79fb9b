import { addCity, addFamily, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { notification } from '@balabaqsha/db/schema';
import { addDays, localDateOf } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueUp } from '../scenario/index.ts';
import { warnOfConclusions } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});
afterAll(() => deps.close());

describe('Q10 warnings of a conclusion that runs out', () => {
  it('come 30 and 7 days ahead, once each, and only the latest where days were missed', async () => {
    const city = await addCity(deps);
    const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
    const today = localDateOf(deps.clock.now());
    const wait = async (days: number) => {
      const family = await addFamily(deps);
      await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: city.kindergartens[0]?.id ?? '', conclusionValidUntil: addDays(today, days) });
      return family.guardian.guardianId;
    };
    const [far, near, soon] = [await wait(31), await wait(8), await wait(3)];
    const warned = async (guardianId: typeof far) =>
      (await deps.db.read((tx) => tx.select({ kind: notification.kind }).from(notification).where(eq(notification.guardianId, guardianId)))).filter(({ kind }) => kind === 'CONCLUSION_EXPIRING').length;
    const all = async () => [await warned(far), await warned(near), await warned(soon)];

    const both = await Promise.all([warnOfConclusions(deps), warnOfConclusions(deps)]);
    expect(both.reduce((sum, each) => sum + each.warned, 0)).toBe(2);
    expect(await all()).toEqual([0, 1, 1]);
    deps.clock.advanceBy({ days: 1 });
    await warnOfConclusions(deps);
    expect(await all()).toEqual([1, 2, 1]);
    deps.clock.advanceBy({ days: 10 });
    await warnOfConclusions(deps);
    expect(await all()).toEqual([1, 2, 1]);
    deps.clock.advanceBy({ days: 13 });
    await warnOfConclusions(deps);
    expect(await all()).toEqual([2, 2, 1]);
  });
});
