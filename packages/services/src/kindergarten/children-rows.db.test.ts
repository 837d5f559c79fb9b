import { child, enrolment, voucher } from '@balabaqsha/db/schema';
import { CHILD_SORTS, localDateOf, type ChildSort, type EnrolmentId, type Ordered } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { and, eq, notExists } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceNow } from '../city/index.ts';
import { queueUp } from '../scenario/index.ts';
import { areEnrolled, selectChildren, type EnrolledChild } from './children-rows.ts';

let deps: TestDeps;
let city: CityData;
const SURNAMES = ['Әбенов', 'Ахметов', 'Қасым', 'Ахметов', 'Жұмабай', 'Қасым', 'Ахметов'];

beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 20 }, { capacity: 20 }]]);
  const officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const [kindergarten] = city.kindergartens;
  if (kindergarten === undefined) throw new Error('no kindergarten');
  const at = deps.clock.now();
  for (const [n, surname] of SURNAMES.entries()) {
    const family = await addFamily(deps);
    await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId: kindergarten.id });
    await advanceNow(deps, officer, {});
    await deps.db.write(async (tx) => {
      await tx.update(child).set({ surname }).where(eq(child.id, family.childId));
      const taken = tx.select({ id: enrolment.id }).from(enrolment).where(eq(enrolment.voucherId, voucher.id));
      const [offered] = await tx.select().from(voucher).where(and(eq(voucher.cityId, city.cityId), notExists(taken)));
      const group = kindergarten.groups[n % 2];
      if (offered === undefined || group === undefined) throw new Error('no voucher');
      // Several are enrolled in one moment.
      const enrolledAt = new Date(at.getTime() + Math.floor(n / 3) * 60_000);
      await tx.update(voucher).set({ state: 'USED', acceptedAt: at, usedAt: enrolledAt }).where(eq(voucher.id, offered.id));
      await tx.insert(enrolment).values({ applicationId: offered.applicationId, voucherId: offered.id, groupId: group.id, state: 'ENROLLED', requestedAt: at, enrolledAt });
    });
  }
});
afterAll(() => deps.close());

const asked: Ordered<ChildSort>[] = CHILD_SORTS.flatMap((sort) => [{ sort, descending: false }, { sort, descending: true }]);
const page = (order: Ordered<ChildSort>, limit: number, after: string | null = null): Promise<EnrolledChild[]> =>
  deps.db.read((tx) => selectChildren(tx, localDateOf(deps.clock.now()), { where: areEnrolled(city.kindergartens.map(({ id }) => id), { search: '' }), limit, order, after }));

async function walked(order: Ordered<ChildSort>, size: number, between: (seen: readonly EnrolledChild[]) => Promise<void> = () => Promise.resolve()): Promise<EnrolledChild[]> {
  const seen: EnrolledChild[] = [];
  for (;;) {
    const rows = await page(order, size, seen.at(-1)?.enrolmentId ?? null);
    if (rows.length === 0) return seen;
    seen.push(...rows);
    await between(seen);
  }
}

describe('E7 each order of a kindergarten’s children is walked page by page', () => {
  it.each(asked)('by $sort, descending: $descending', async (order) => {
    const whole = await page(order, 100);
    expect(whole).toHaveLength(SURNAMES.length);
    for (const size of [1, 2, 3]) expect(await walked(order, size)).toEqual(whole);
    const back = await page({ ...order, descending: !order.descending }, 100);
    expect(back).toEqual(whole.toReversed());
  });

  it('by name as a Kazakh reader expects', async () => {
    const surnames = (await page({ sort: 'NAME', descending: false }, 100)).map(({ childName }) => childName.split(' ')[0]);
    expect(surnames).toEqual(['Ахметов', 'Ахметов', 'Ахметов', 'Әбенов', 'Жұмабай', 'Қасым', 'Қасым']);
  });

  it('goes on behind a child who has left meanwhile', async () => {
    const order = { sort: 'ENROLLED', descending: false } as const;
    const whole = await page(order, 100);
    let left: EnrolmentId | undefined;
    const seen = await walked(order, 2, async (rows) => {
      if (left !== undefined) return;
      left = rows.at(-1)?.enrolmentId as EnrolmentId | undefined;
      await deps.db.write((tx) => tx.update(enrolment).set({ state: 'ENDED', closedAt: deps.clock.now() }).where(eq(enrolment.id, left ?? expect.unreachable('nobody left'))));
    });
    expect(seen).toEqual(whole);
  });
});
