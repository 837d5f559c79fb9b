import { afterAll, describe, expect, it } from 'vitest';
import { BenchContext } from './harness/context.ts';
import { measure } from './harness/measure.ts';
import { benches } from './rows/index.ts';

const context = new BenchContext('smoke');
afterAll(() => context.close());

describe('every row of the bench runs, on tiny data', () => {
  it.each(benches.map((bench) => ({ bench, name: `${bench.subject}: ${Object.values(bench.rows).map(({ what }) => what).join('; ')}` })))('$name', async ({ bench }) => {
    const rows = await measure(bench, context);
    expect(rows).toHaveLength(Object.keys(bench.rows).length);
    for (const row of rows) expect(row).toMatchObject({ ours: expect.any(Number), rounds: { ours: [expect.any(Number)] }, verdict: 'not judged' });
  }, 60_000);
});
