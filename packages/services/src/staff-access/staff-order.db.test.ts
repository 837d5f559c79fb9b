import { openStaffSession } from '@balabaqsha/auth';
import { staff } from '@balabaqsha/db/schema';
import { EMPLOYEE_SORTS } from '@balabaqsha/domain';
import { addCity, addStaff, testDeps, type TestDeps } from '@balabaqsha/testkit';
import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../actor.ts';
import { cityStaff } from '../employees/index.ts';
import { listEmployees } from './index.ts';
import { inOrder, isBehind } from './staff-order.ts';

const EMPLOYEES = 118;

let deps: TestDeps;
let administrator: StaffActor;
let officer: StaffActor;
const all: StaffActor[] = [];

const signIn = (actor: StaffActor) => deps.db.write((tx) => openStaffSession(tx, actor.staffId, { at: deps.clock.now(), userAgent: 'test' }));

beforeAll(async () => {
  deps = await testDeps();
  const { cityId } = await addCity(deps);
  administrator = await addStaff(deps, { role: 'ADMINISTRATOR', cityId });
  officer = await addStaff(deps, { role: 'CITY_OFFICER', cityId });
  all.push(administrator, officer);
  for (let n = all.length; n < EMPLOYEES; n += 1) all.push(await addStaff(deps, { role: 'SUPPORT_OPERATOR', cityId, surname: ['Әбенов', 'Қасым', 'Ахметов'][n % 3] ?? '' }));
  for (const [n, actor] of all.entries()) {
    // A third never did, and many did in one moment.
    if (n % 3 !== 0) await signIn(actor);
    if (n % 10 === 0) deps.clock.advanceBy({ minutes: 1 });
  }
});
afterAll(() => deps.close());

type Asked = { sort: (typeof EMPLOYEE_SORTS)[number]; descending: boolean };
type Seen = { id: string; name: string; signedInAt: Date | null };
const asked: Asked[] = EMPLOYEE_SORTS.flatMap((sort) => [{ sort, descending: false }, { sort, descending: true }]);

const lists: [string, (order: Asked, after: string | null) => Promise<{ rows: Seen[]; next: string | null }>][] = [
  ['of all cities', (order, after) => listEmployees(deps, administrator, { ...order, after })],
  ['of a city', (order, after) => cityStaff(deps, officer, { search: '', role: null, kind: null, ...order, after })],
];

describe('S1 each order of the employees is walked page by page', () => {
  describe.each(lists)('%s', (_, page) => {
    it.each(asked)('by $sort, descending: $descending', async (order) => {
      const seen: Seen[] = [];
      let after: string | null = null;
      do {
        const { rows, next } = await page(order, after);
        seen.push(...rows);
        after = next;
      } while (after !== null);
      expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([EMPLOYEES, EMPLOYEES]);
      const kazakh = new Intl.Collator('kk');
      const before = (a: Seen, b: Seen): number =>
        order.sort === 'NAME' ? kazakh.compare(a.name.split(' ')[0] ?? '', b.name.split(' ')[0] ?? '') : (a.signedInAt?.getTime() ?? 0) - (b.signedInAt?.getTime() ?? 0);
      for (const [at, next] of seen.slice(1).entries()) expect(before(seen[at] ?? next, next) * (order.descending ? -1 : 1)).toBeLessThanOrEqual(0);
    });
  });

  it('whoever signs in meanwhile takes nobody with him', async () => {
    const order: Asked = { sort: 'SIGNED_IN', descending: true };
    const first = await listEmployees(deps, administrator, order);
    const last = first.rows.at(-1);
    const moved = all.find(({ staffId }) => staffId === last?.id);
    if (moved === undefined) throw new Error('nobody to sign in');
    deps.clock.advanceBy({ hours: 1 });
    await signIn(moved);
    const rest: string[] = [];
    for (let after = first.next; after !== null; ) {
      const page = await listEmployees(deps, administrator, { ...order, after });
      rest.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set([...first.rows.map(({ id }) => id), ...rest]).size).toBe(EMPLOYEES);
    expect(first.rows.length + rest.length).toBe(EMPLOYEES);
  });

  it.each(asked)('along an index, with nothing to sort: $sort, $descending', async (order) => {
    const after = order.sort === 'NAME' ? administrator.staffId : `2026-01-01T00:00:00Z ${administrator.staffId}`;
    const plan = await deps.db.read(async (tx) => {
      for (const setting of ['enable_seqscan', 'enable_bitmapscan', 'enable_sort']) await tx.execute(sql.raw(`set local ${setting} = off`));
      const where: SQL = isBehind(order, after) ?? sql`false`;
      return JSON.stringify(await tx.execute(sql`explain (format json) select ${staff.id} from ${staff} where ${where} order by ${sql.join(inOrder(order), sql`, `)} limit 51`));
    });
    expect(plan).not.toMatch(/"Node Type": ?"(Incremental )?Sort"|Seq Scan/);
    expect(plan).toContain(order.sort === 'NAME' ? 'staff_by_name' : 'staff_by_sign_in');
  });

  it('begins anew behind a mark that was made up, or is of the other order', async () => {
    const begun = (await listEmployees(deps, administrator, {})).rows;
    for (const after of ['nonsense', `2026-01-01T00:00:00Z ${administrator.staffId}`, "' or true"]) expect((await listEmployees(deps, administrator, { after })).rows).toEqual(begun);
    const latest = (await listEmployees(deps, administrator, { sort: 'SIGNED_IN' })).rows;
    expect((await listEmployees(deps, administrator, { sort: 'SIGNED_IN', after: administrator.staffId })).rows).toEqual(latest);
  });
});
