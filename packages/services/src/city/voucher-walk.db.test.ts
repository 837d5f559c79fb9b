import type { ReadTx } from '@balabaqsha/db';
import { voucher } from '@balabaqsha/db/schema';
import { localDateOf, voucherFilterOf, type VoucherFilter } from '@balabaqsha/domain';
import { addCity, addFamily, addStaff, testDeps, type CityData, type TestDeps } from '@balabaqsha/testkit';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianActor, StaffActor } from '../actor.ts';
import { requestEnrolment } from '../enrolment/index.ts';
import { signContract } from '../enrolment/sign-contract.ts';
import { markInstant, type ListMark } from '../listing/list-mark.ts';
import { contractFilled, contractSent, documentsAttached, queueUp } from '../scenario/index.ts';
import { acceptVoucher } from '../vouchers/index.ts';
import { advanceNow, cityVouchers } from './index.ts';
import { voucherWalk } from './voucher-walk.ts';

let deps: TestDeps;
let city: CityData;
let officer: StaffActor;
const guardians = new Map<number, GuardianActor>();

beforeAll(async () => {
  deps = await testDeps();
  city = await addCity(deps, [[{ capacity: 20 }]]);
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId: city.cityId });
  const reviewer = await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId: city.cityId });
  const [kindergarten] = city.kindergartens;
  if (kindergarten === undefined) throw new Error('no kindergarten');
  const kindergartenId = kindergarten.id;
  const director = await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', cityId: city.cityId, kindergartenId });
  for (let n = 0; n < 10; n += 1) {
    const family = await addFamily(deps);
    const number = await queueUp(deps, reviewer, family, { cityId: city.cityId, kindergartenId });
    guardians.set(number, family.guardian);
    // Several are offered at once, so that the same deadline stands many times.
    if (n % 3 === 2) await advanceNow(deps, officer, {});
    if (n === 2) {
      await acceptVoucher(deps, family.guardian, { number });
      await requestEnrolment(deps, family.guardian, { number, childId: family.childId, groupId: kindergarten.groups[0]?.id ?? '' });
      await contractSent(deps, director);
      const pdf = await contractFilled(deps, family.guardian, number);
      await documentsAttached(deps, family.guardian, number);
      await signContract(deps, family.guardian, { number, cms: deps.signatures.key({ iin: family.guardianIin })(pdf) });
    }
    if (n === 4 || n === 5) await acceptVoucher(deps, family.guardian, { number }).catch(() => undefined);
    deps.clock.advanceBy({ hours: n === 5 ? 20 : 1 });
  }
  await advanceNow(deps, officer, {});
});
afterAll(() => deps.close());

const asked: [string, VoucherFilter][] = [
  ['offered', voucherFilterOf({})],
  ['offered, of a state', voucherFilterOf({ state: 'OFFERED' })],
  ['deadline', voucherFilterOf({ sort: 'DEADLINE' })],
  ['deadline, of those that await an answer', voucherFilterOf({ state: 'OFFERED', sort: 'DEADLINE' })],
  ['deadline, of those that were accepted', voucherFilterOf({ state: 'ACCEPTED', sort: 'DEADLINE' })],
  ['deadline, of the coming week', voucherFilterOf({ due: 'WEEK' })],
  ['deadline, of those that stand still', voucherFilterOf({ due: 'STOPPED' })],
];
const filters = asked.flatMap(([name, filter]): [string, VoucherFilter][] => [[`${name}, there`, filter], [`${name}, and back`, { ...filter, descending: !filter.descending }]]);

type Row = ListMark & { number: number };

const page = (filter: VoucherFilter, mark: ListMark | null, limit: number): Promise<Row[]> =>
  deps.db.read((tx) => walked(tx, filter, mark, limit));

async function walked(tx: ReadTx, filter: VoucherFilter, mark: ListMark | null, limit: number): Promise<Row[]> {
  const rows = await tx
    .select({ id: voucher.id, at: markInstant(sql`walk.sort_key`), number: sql<number>`(select number from application where id = ${voucher.applicationId})`.mapWith(Number) })
    .from(voucher)
    .innerJoin(voucherWalk(city.cityId, filter, localDateOf(deps.clock.now()), mark, limit), sql`walk.id = ${voucher.id}`);
  const direction = filter.descending ? -1 : 1;
  return rows.toSorted((a, b) => direction * (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

describe('V3, V6, E5 each order of the vouchers is walked page by page', () => {
  it.each(filters)('%s', async (_, filter) => {
    const whole = await page(filter, null, 100);
    expect(whole.length).toBeGreaterThan(0);
    for (const size of [1, 3]) {
      const seen: Row[] = [];
      for (let mark: ListMark | null = null; ; mark = seen.at(-1) ?? null) {
        const rows = await page(filter, mark, size);
        if (rows.length === 0) break;
        seen.push(...rows);
      }
      expect(seen).toEqual(whole);
    }
  });

  it.each(filters)('along one index, with nothing to sort: %s', async (_, filter) => {
    const plan = await deps.db.read(async (tx) => {
      for (const setting of ['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_hashjoin', 'enable_mergejoin']) await tx.execute(sql.raw(`set local ${setting} = off`));
      const mark = { at: deps.clock.now().toISOString(), id: '00000000-0000-4000-8000-000000000001' };
      return JSON.stringify(await tx.execute(sql`explain (format json) select * from ${voucherWalk(city.cityId, filter, localDateOf(deps.clock.now()), mark, 51)}`));
    });
    expect(plan).not.toMatch(/"Node Type": ?"(Incremental )?Sort"|Seq Scan/);
    // Behind a mark it begins where the page before ended, instead of leaving out what it walks over.
    expect(plan).not.toMatch(/Filter": ?"[^"]*ROW\(/);
    expect(plan).toMatch(/voucher_by_city|voucher_by_state|voucher_respond_by|voucher_enrol_by|enrolment_sign_by/);
  });

  it('loses and repeats nobody who stays as he is while others move', async () => {
    const filter = voucherFilterOf({ sort: 'DEADLINE' });
    const before = (await page(filter, null, 100)).map(({ number }) => number);
    const [row] = await deps.db.read((tx) => tx.select({ id: voucher.id, applicationId: voucher.applicationId }).from(voucher).where(eq(voucher.state, 'OFFERED')).limit(1));
    const first = await page(filter, null, 4);
    const moved = (await page(filter, null, 100)).find(({ id }) => id === row?.id)?.number ?? 0;
    const guardian = guardians.get(moved);
    if (guardian === undefined) throw new Error('nobody to answer');
    await acceptVoucher(deps, guardian, { number: moved });
    const rest = await page(filter, first.at(-1) ?? null, 100);
    const others = [...first, ...rest].map(({ number }) => number).filter((number) => number !== moved);
    expect(others).toEqual(before.filter((number) => number !== moved));
  });

  it('begins anew behind a mark that was made up', async () => {
    for (const after of ['nonsense', '2026-02-31T00:00:00Z 1', `2026-03-02T09:00:00Z ' or true`]) expect((await cityVouchers(deps, officer, { sort: 'DEADLINE', after })).rows.length).toBeGreaterThan(5);
  });
});
