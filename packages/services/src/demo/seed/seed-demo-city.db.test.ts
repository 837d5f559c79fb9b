import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, demoPerson, enrolment, group, kindergarten, staff, staffRole, voucher } from '@balabaqsha/db/schema';
import { allSeatable, binProblem, CORRECTION_TYPES, fullName, iinDisagrees, iinProblem, INSTRUCTION_LANGUAGES, localDateOf, planOffers, STAFF_ROLES, suits, yearOf, type CityId } from '@balabaqsha/domain';
import { testDeps, type TestDeps } from '@balabaqsha/testkit';
import { eq, inArray, sql } from 'drizzle-orm';
import { directorName } from '../../enrolment/contract-rows.ts';
import { detectProblems } from '../../operations/detect.ts';
import { loadPool } from '../../seats/index.ts';
import { loadWaitingHeads } from '../../queue/waiting-heads.ts';
import { demoPeople } from '../people.ts';
import { QUICK_YEARS } from './plan.ts';
import { seedDemoCity } from './seed-demo-city.ts';

let deps: TestDeps;
let cityId: CityId;

beforeAll(async () => {
  deps = await testDeps();
  expect(await seedDemoCity(deps)).toBe(true);
  cityId = await deps.db.read(async (tx) => (await tx.select({ id: kindergarten.cityId }).from(kindergarten).limit(1))[0]?.id ?? ('' as CityId));
}, 60_000);
afterAll(() => deps.close());

describe('the demo city', () => {
  it('is made once', async () => {
    expect(await seedDemoCity(deps)).toBe(false);
  });

  it('has groups of all correction types, most seats taken, and a long queue', async () => {
    const groups = await deps.db.read((tx) => tx.select().from(group));
    expect(new Set(groups.flatMap((each) => each.correctionTypes))).toEqual(new Set(CORRECTION_TYPES));
    expect(groups.every(({ capacity }) => capacity >= 6 && capacity <= 12)).toBe(true);
    const taken = groups.reduce((sum, each) => sum + each.seatsTaken, 0);
    expect(taken / groups.reduce((sum, each) => sum + each.capacity, 0)).toBeGreaterThan(0.5);
    const waiting = await deps.db.read((tx) => tx.$count(application, eq(application.state, 'IN_QUEUE')));
    expect(waiting).toBeGreaterThanOrEqual(300);
    expect(waiting).toBeLessThanOrEqual(400);
  });

  it('keeps every promise, and offers nothing more without a change (V2)', async () => {
    await deps.db.read(async (tx) => {
      const pool = await loadPool(tx, cityId);
      expect(pool.promised.length).toBeGreaterThan(0);
      expect(allSeatable(pool.seats, pool.promised)).toBe(true);
      const waiting = await loadWaitingHeads(tx, cityId, pool, localDateOf(deps.clock.now()), 1000);
      expect(planOffers({ ...pool, waiting }).offered).toEqual([]);
    });
  });

  it('has a free seat for every correction type and language in the years of the newcomers, and nobody before them', async () => {
    const thisYear = yearOf(localDateOf(deps.clock.now()));
    const years = QUICK_YEARS.map((age) => thisYear - age);
    const pool = await deps.db.read((tx) => loadPool(tx, cityId));
    for (const correctionType of CORRECTION_TYPES) {
      for (const birthYear of years) {
        for (const language of INSTRUCTION_LANGUAGES) {
          const free = pool.seats.filter((seat) => suits(seat, { correctionType, birthYear, languages: [language] })).reduce((sum, seat) => sum + seat.free, 0);
          expect(free, `${correctionType} ${birthYear} ${language}`).toBeGreaterThanOrEqual(4);
        }
      }
    }
    expect(await deps.db.read((tx) => tx.$count(application, sql`${application.state} = 'IN_QUEUE' and ${inArray(application.birthYear, years)}`))).toBe(0);
  });

  it('has people who have not registered, and staff of every role who can sign in', async () => {
    const people = await demoPeople(deps);
    expect(people.guardians.length).toBeGreaterThanOrEqual(30);
    expect(people.guardians.every(({ children }) => children.length > 0)).toBe(true);
    expect(people.others.map(({ caveat }) => caveat).sort()).toEqual(['CHILD_UNCONFIRMED', 'DECEASED', 'MINOR']);
    expect(people.others.find(({ caveat }) => caveat === 'CHILD_UNCONFIRMED')?.children).toHaveLength(1);
    expect(new Set(people.staff.map(({ role }) => role))).toEqual(new Set(STAFF_ROLES));
    expect(people.staff.filter(({ role }) => role === 'KINDERGARTEN_DIRECTOR').map(({ login }) => login)).toEqual([...Array.from({ length: 17 }, (_, index) => `director${String(index + 1).padStart(2, '0')}`), 'director17']);
    expect(await deps.db.read((tx) => tx.$count(staffRole))).toBe(people.staff.length);
  });

  it('has a director of two kindergartens, whose contracts name the director of one', async () => {
    const named = await deps.db.read(async (tx) => {
      const posts = await tx.select({ login: staff.login, kindergartenId: staffRole.kindergartenId, surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staffRole).innerJoin(staff, eq(staff.id, staffRole.staffId));
      const ofTwo = posts.filter(({ login }) => login === 'director17').flatMap(({ kindergartenId }) => kindergartenId ?? []);
      return Promise.all(ofTwo.map(async (id) => ({ name: await directorName(tx, id, deps.clock.now()), ofOne: posts.filter((post) => post.kindergartenId === id && /^director0[12]$/.test(post.login)).map(fullName) })));
    });
    expect(named).toHaveLength(2);
    for (const { name, ofOne } of named) expect(ofOne).toEqual([name]);
  });

  it('gives everybody numbers that can be right (C2)', async () => {
    const people = await deps.db.read((tx) => tx.select().from(demoPerson));
    expect(people.filter(({ iin }) => iinProblem(iin) !== undefined)).toEqual([]);
    expect(people.filter((person) => iinDisagrees(person.iin, person))).toEqual([]);
    const bins = await deps.db.read((tx) => tx.select({ bin: kindergarten.bin }).from(kindergarten));
    expect(bins.filter(({ bin }) => binProblem(bin) !== undefined)).toEqual([]);
  });

  it('is in no state that must not exist', async () => {
    expect(await deps.db.read((tx) => detectProblems(tx, deps.clock.now()))).toEqual([]);
  });

  it('has nothing in its past that lies ahead, and no deadline that passed unseen', async () => {
    const now = deps.clock.now();
    const [found] = await deps.db.read((tx) =>
      tx.execute<{ future: number; overdue: number }>(sql`select
        (select count(*)::int from application_event where at > ${now.toISOString()}::timestamptz) as future,
        (select count(*)::int from ${voucher} where (state = 'OFFERED' and respond_by <= ${now.toISOString()}::timestamptz)
          or (state = 'ACCEPTED' and enrol_by <= ${now.toISOString()}::timestamptz
              and not exists (select from ${enrolment} where voucher_id = ${voucher.id} and state = 'GUARDIAN_SIGNED'))) as overdue`),
    );
    expect(found).toEqual({ future: 0, overdue: 0 });
  });
});
