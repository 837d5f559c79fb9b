import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '@balabaqsha/testkit';
import { DomainError, type CityId } from '@balabaqsha/domain';
import { openDatabase } from './database.ts';
import { DatabaseError, isUniqueViolation } from './errors.ts';
import { lockPool } from './locks.ts';
import { inKazakhOrder } from './name-order.ts';
import { preparedRead } from './prepared-read.ts';
import { demoCredential, demoPerson } from './schema/index.ts';

const IIN = '900517401234';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const person = { iin: IIN, surname: 'А', name: 'Б', patronymic: null, sex: 'FEMALE' as const, birthDate: '1990-05-17' as never, deceased: false };
const count = async (): Promise<number> => Number((await fresh.db.read((tx) => tx.execute(sql`select count(*) as n from demo_credential`)))[0]?.n);

/** Everything of an error that a log or a job row could show. */
function visible(error: unknown): string {
  const seen: string[] = [];
  for (let each = error; each instanceof Error; each = each.cause) seen.push(each.message, each.stack ?? '', JSON.stringify(each, Object.getOwnPropertyNames(each)));
  return seen.join('\n');
}

describe('S5 errors of the database hold no values', () => {
  it('a broken unique rule names the constraint and hides the IIN', async () => {
    await fresh.db.write((tx) => tx.insert(demoPerson).values(person));
    const error = await fresh.db.write((tx) => tx.insert(demoPerson).values(person)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(isUniqueViolation(error, 'demo_person_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'another')).toBe(false);
    expect(visible(error)).not.toContain(IIN);
    expect(visible(error)).not.toContain('insert into');
  });

  it('a value of the wrong kind is not repeated in the message', async () => {
    const error = await fresh.db.write((tx) => tx.execute(sql`select ${IIN}::text::uuid`)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'DatabaseError', code: '22P02' });
    expect(visible(error)).not.toContain(IIN);
  });

  it('a violation that the use case turned into a refusal arrives as that refusal', async () => {
    const attempt = fresh.db.write(async (tx) => {
      try {
        await tx.insert(demoPerson).values(person);
      } catch (error) {
        if (isUniqueViolation(error)) throw new DomainError('ACCOUNT_EXISTS', { cause: error });
        throw error;
      }
    });
    const error = await attempt.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'ACCOUNT_EXISTS', cause: { code: '23505' } });
    expect(visible(error)).not.toContain(IIN);
  });

  it('a server that is not there is a database error too', async () => {
    const nowhere = openDatabase('postgres://nobody:secret@127.0.0.1:1/none');
    const error = await nowhere.ping().catch((caught: unknown) => caught);
    await nowhere.close();
    expect(error).toMatchObject({ name: 'DatabaseError', code: 'ECONNREFUSED' });
    expect(visible(error)).not.toContain('secret');
  });
});

describe('transactions', () => {
  it('a failed write leaves nothing', async () => {
    const before = await count();
    await expect(
      fresh.db.write(async (tx) => {
        await tx.insert(demoCredential).values({ login: 'half', password: '-' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await count()).toBe(before);
  });

  it('a reading transaction can not write', async () => {
    await expect(fresh.db.read((tx) => tx.execute(sql`insert into demo_credential values ('x', 'y')`))).rejects.toMatchObject({ code: '25006' });
  });

  it('all statements of a reading transaction see one snapshot', async () => {
    const [first, second] = await fresh.db.read(async (tx) => {
      const before = await tx.$count(demoCredential);
      await fresh.db.write((other) => other.insert(demoCredential).values({ login: 'between', password: '-' }));
      return [before, await tx.$count(demoCredential)];
    });
    expect(second).toBe(first);
    expect(await count()).toBe(first + 1);
  });

  it('a deadlock is run again until both have gone through', async () => {
    await fresh.db.write((tx) => tx.insert(demoCredential).values([{ login: 'a', password: '0' }, { login: 'b', password: '0' }]));
    let waiting = 0;
    let release: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => (release = resolve));
    const runs: string[] = [];
    const cross = (name: string, mine: string, other: string) =>
      fresh.db.write(async (tx) => {
        runs.push(name);
        await tx.execute(sql`update demo_credential set password = password || ${name} where login = ${mine}`);
        waiting += 1;
        if (waiting === 2) release();
        await bothHoldOne;
        await tx.execute(sql`update demo_credential set password = password || ${name} where login = ${other}`);
      });
    await Promise.all([cross('1', 'a', 'b'), cross('2', 'b', 'a')]);
    const rows = await fresh.db.read((tx) => tx.select().from(demoCredential).where(sql`login in ('a', 'b')`));
    expect(rows.map(({ password }) => [...password].sort().join(''))).toEqual(['012', '012']);
    expect(runs.length).toBeGreaterThan(2);
  });
});

describe('a hot question', () => {
  const byLogin = preparedRead('by_login', (tx) => tx.select({ login: demoCredential.login }).from(demoCredential).where(eq(demoCredential.login, sql.placeholder('login'))));

  it('is answered for each value, also on a second pool', async () => {
    await fresh.db.write((tx) => tx.insert(demoCredential).values([{ login: 'hot', password: '-' }, { login: 'hotter', password: '-' }]));
    const another = openDatabase(fresh.appUrl, { max: 1 });
    for (const login of ['hot', 'hotter']) {
      expect(await fresh.db.prepared(byLogin, { login })).toEqual([{ login }]);
      expect(await another.prepared(byLogin, { login })).toEqual([{ login }]);
    }
    expect(await another.prepared(byLogin, { login: 'cold' })).toEqual([]);
    await another.close();
  });

  it('is planned once for a connection', async () => {
    const single = openDatabase(fresh.appUrl, { max: 1 });
    for (let call = 0; call < 3; call += 1) await single.prepared(byLogin, { login: 'hot' });
    const known = await single.read((tx) => tx.execute<{ calls: number }>(sql`select (generic_plans + custom_plans)::int as calls from pg_prepared_statements where statement like '%demo_credential%'`));
    await single.close();
    expect(known.map(({ calls }) => calls)).toEqual([3]);
  });

  it('fails without values too', async () => {
    const asUuid = preparedRead('as_uuid', (tx) => tx.select({ id: sql`${sql.placeholder('text')}::text::uuid` }).from(demoPerson).limit(1));
    await fresh.db.write((tx) => tx.insert(demoPerson).values(person).onConflictDoNothing());
    const error = await fresh.db.prepared(asUuid, { text: IIN }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'DatabaseError', code: '22P02' });
    expect(visible(error)).not.toContain(IIN);
  });
});

describe('names', () => {
  it('stand in the order of the Kazakh alphabet', async () => {
    const rows = await fresh.db.read((tx) =>
      tx.execute<{ name: string }>(sql`select name from unnest(array['Қанат', 'Яна', 'Бота', 'Әйгерім', 'Азамат', 'Камила']) as name order by ${inKazakhOrder(sql`name`)}`),
    );
    expect(rows.map(({ name }) => name)).toEqual(['Азамат', 'Әйгерім', 'Бота', 'Камила', 'Қанат', 'Яна']);
  });
});

describe('V2 the lock of the pool', () => {
  it('lets one transaction of a city in at a time, and other cities pass', async () => {
    const [almaty, astana] = ['11111111-1111-4111-8111-111111111111' as CityId, '22222222-2222-4222-8222-222222222222' as CityId];
    await fresh.db.write(async (tx) => {
      await lockPool(tx, almaty);
      const free = async (cityId: CityId): Promise<unknown> =>
        (await fresh.db.write((other) => other.execute(sql`select pg_try_advisory_xact_lock(hashtext('pool'), hashtext(${cityId})) as free`)))[0]?.free;
      expect(await free(almaty)).toBe(false);
      expect(await free(astana)).toBe(true);
    });
  });
});
