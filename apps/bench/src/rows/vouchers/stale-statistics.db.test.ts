import { queue, sweeps } from '@balabaqsha/services';
import { freshDatabase } from '@balabaqsha/testkit';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { benchDeps, type BenchDeps } from '../../database/bench-deps.ts';
import { massCities } from './mass-city.ts';
import { MORNING } from './morning.ts';

const VOUCHERS = 2500;
/** Rows that a sweep reads for each voucher are some ten. If each looked at all the others, they would be thousands. */
const MOST_READ = 60;
const AFTER_THE_DEADLINE = new Date(MORNING.getTime() + 10 * 24 * 3_600_000);

it('V4 a sweep after a wave of vouchers reads each a few times, though the planner has not heard of the wave', { timeout: 60_000 }, async () => {
  const fresh = await freshDatabase();
  const owner = postgres(fresh.ownerUrl, { max: 1, onnotice: () => undefined });
  /** What it reads reaches the statistics when its connections close. */
  const readBy = async (start: Date, work: (deps: BenchDeps) => Promise<unknown>): Promise<number> => {
    const before = await rowsRead(owner);
    const deps = await benchDeps(fresh.appUrl, { start, pool: 2 });
    await work(deps).finally(() => deps.close());
    return (await rowsRead(owner)) - before;
  };
  try {
    const town = await massCities(fresh, { cities: 1, vouchersEach: VOUCHERS });
    for (const table of ['voucher', 'application', 'enrolment']) await owner`alter table ${owner(table)} set (autovacuum_enabled = false, vacuum_truncate = false)`;
    const wave = async (deps: BenchDeps): Promise<void> => {
      for (const cityId of town.cities) while ((await queue.advanceCity(deps, { cityId, cause: 'DAY_START' })).offered > 0);
    };
    // Of a table that was full and is empty the planner expects a single row, whatever comes later.
    await readBy(MORNING, wave);
    await town.reset();
    await readBy(MORNING, wave);
    const read = await readBy(AFTER_THE_DEADLINE, async (deps) => expect((await sweeps.annulDueVouchers(deps)).silent).toBe(VOUCHERS));
    await town.close();
    expect(read / VOUCHERS).toBeGreaterThan(1);
    expect(read / VOUCHERS).toBeLessThan(MOST_READ);
  } finally {
    await owner.end();
    await fresh.close();
  }
});

/** Rows of the tables in question that any statement, foreign key or trigger has read. */
async function rowsRead(owner: postgres.Sql): Promise<number> {
  const [row] = await owner<{ rows: string }[]>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as rows from pg_stat_user_tables where relname in ('voucher', 'application', 'enrolment')`;
  return Number(row?.rows);
}
