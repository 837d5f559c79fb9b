import { normal } from '@balabaqsha/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultTable } from '../report/table.ts';
import { BenchContext, type Resource } from './context.ts';
import { defineBench, type BenchDefinition, type Sides } from './definition.ts';
import { measure } from './measure.ts';
import { holds, matching, runBenches } from './run.ts';
import { median, noiseBand, quantile } from './statistics.ts';
import { judge, oursAtMost, ratioAtLeast, ratioAtMost, type Target } from './target.ts';

const silent = (): void => undefined;

function bench(what: string, sides: Sides<'row'>, target: Target = ratioAtMost(2, 1.5), over: 'median' | 'worst' = 'median'): BenchDefinition {
  return defineBench({ subject: 'made up', rows: { row: { what, baseline: sides.baseline ? 'another' : null, unit: 'ms', target, over } }, warmUps: 0, prepare: () => sides });
}

/** Sides that yield these numbers round by round. */
function scripted(ours: number[], baseline: number[]): Sides<'row'> {
  const [left, right] = [[...ours], [...baseline]];
  return { ours: () => ({ row: left.shift() ?? Number.NaN }), baseline: () => ({ row: right.shift() ?? Number.NaN }) };
}

describe('medians and their noise', () => {
  it('takes the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.99)).toBe(5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('is nothing where rounds agree, ignores one disturbed round, and grows with the spread', () => {
    expect(noiseBand([7])).toBe(0);
    expect(noiseBand([7, 7, 7, 7, 90])).toBe(0);
    expect(noiseBand([5, 6, 7, 8, 9])).toBeCloseTo(1.66, 2);
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 15 }), fc.integer({ min: 2, max: 9 }), (rounds, times) => {
      expect(noiseBand(rounds.map((round) => round * times))).toBeCloseTo(noiseBand(rounds) * times, 6);
    }));
  });

  it.each([[5, 0.1], [15, 0.05]])('calls by chance a miss, with %i rounds, a share of %f', (count, share) => {
    const chance = new BenchContext('smoke').random(5);
    const runs = Array.from({ length: 4000 }, () => Array.from({ length: count }, () => 100 + 10 * normal(chance)));
    const misses = runs.filter((rounds) => judge(median(rounds), noiseBand(rounds), oursAtMost(100)) === 'MISSED').length / runs.length;
    expect(Math.abs(misses - share)).toBeLessThan(0.02);
  });
});

describe('a verdict', () => {
  it.each([
    [1.2, 0, ratioAtMost(2, 1.5), 'stretch'],
    [1.9, 0, ratioAtMost(2, 1.5), 'met'],
    [2.1, 0.2, ratioAtMost(2, 1.5), 'within noise'],
    [2.3, 0.2, ratioAtMost(2, 1.5), 'MISSED'],
    [0.9, 0, ratioAtLeast(0.65, 0.85), 'stretch'],
    [0.6, 0.04, ratioAtLeast(0.65, 0.85), 'MISSED'],
    [0, 0, oursAtMost(0), 'met'],
    [1, 0, oursAtMost(0), 'MISSED'],
  ])('of %f ± %f', (value, noise, target, verdict) => {
    expect(judge(value, noise, target)).toBe(verdict);
  });
});

describe('a measurement', () => {
  it('is the ratio of medians over alternating rounds', async () => {
    const order: string[] = [];
    const sides = scripted([10, 11, 12, 13, 14], [10, 10, 10, 10, 10]);
    const heard: Sides<'row'> = {
      ours: () => (order.push('ours'), sides.ours()),
      baseline: () => (order.push('baseline'), sides.baseline?.() ?? {}),
      close: () => void order.push('closed'),
    };
    const [row] = await measure(bench('rounds', heard), new BenchContext('short'));
    expect(row).toMatchObject({ ours: 12, baselineValue: 10, ratio: 1.2, verdict: 'stretch', rounds: { ours: [10, 11, 12, 13, 14] } });
    expect(row?.noise).toBeCloseTo(0.166, 3);
    expect(order.slice(0, 6)).toEqual(['ours', 'baseline', 'baseline', 'ours', 'ours', 'baseline']);
    expect(order.at(-1)).toBe('closed');
  });

  it('takes the worst round where something must never happen', async () => {
    const [row] = await measure(bench('wrong', { ours: scripted([0, 0, 1, 0, 0], []).ours }, oursAtMost(0), 'worst'), new BenchContext('short'));
    expect(row).toMatchObject({ ours: 1, ratio: null, noise: 0, verdict: 'MISSED' });
  });

  it('runs one round and judges nothing in a smoke run', async () => {
    const [row] = await measure(bench('slow', scripted([9], [1])), new BenchContext('smoke'));
    expect(row).toMatchObject({ ratio: 9, verdict: 'not judged' });
  });

  it('fails, and closes, where a number is none or rounds are too few', async () => {
    let closed = 0;
    const sides = { ...scripted([1, 2, 3], []), close: () => void (closed += 1) };
    await expect(measure(bench('endless', sides), new BenchContext('short'))).rejects.toThrow('endless: yielded');
    expect(closed).toBe(1);
    await expect(measure({ ...bench('few', sides), rounds: { short: 4, long: 9 } }, new BenchContext('short'))).rejects.toThrow(RangeError);
  });
});

describe('a run', () => {
  const good = bench('good', scripted([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]));
  const broken = bench('broken', { ours: () => Promise.reject(new Error('no rows')), baseline: () => ({}) });

  it('goes on after a failure, and does not hold', async () => {
    const run = await runBenches([broken, good], new BenchContext('short'), silent);
    expect(run).toMatchObject({ rows: [{ what: 'good', verdict: 'stretch' }], failed: [{ what: ['broken'], error: new Error('no rows') }] });
    expect(holds(run)).toBe(false);
    expect(holds({ ...run, failed: [] })).toBe(true);
  });

  it('finds rows by words', () => {
    expect(matching([good, broken], 'MADE good')).toEqual([good]);
    expect(matching([good, broken], '')).toEqual([good, broken]);
    expect(matching([good, broken], 'absent')).toEqual([]);
  });

  it('prints aligned columns', async () => {
    const { rows } = await runBenches([bench('good', scripted([2000, 2001, 2002, 2003, 2004], [1000, 1000, 1000, 1000, 1000]), ratioAtMost(2.5))], new BenchContext('short'), silent);
    expect(resultTable(rows)).toBe([
      'what               ours  baseline       ratio  target (stretch)  verdict  measured against',
      '-------------  --------  --------  ----------  ----------------  -------  ----------------',
      'made up: good  2 002 ms  1 000 ms  2 ±0.00166  ≤ 2.5 ×           met      another',
    ].join('\n'));
  });
});

describe('what rows share', () => {
  it('is opened when first asked for and closed at the end, the last first, whatever fails', async () => {
    const order: string[] = [];
    const resource = (name: string, under?: Resource<string>, fails = false): Resource<string> => ({
      name,
      async open(context) {
        if (under !== undefined) await context.use(under);
        order.push(`open ${name}`);
        return {
          value: name,
          async close() {
            order.push(`close ${name}`);
            if (fails) throw new Error('stuck');
          },
        };
      },
    });
    const database = resource('database');
    const city = resource('city', database, true);
    const never: Resource<string> = { name: 'never', open: () => Promise.reject(new Error('no port')) };
    const context = new BenchContext('smoke');
    expect(await context.use(city)).toBe('city');
    expect(await context.use(database)).toBe('database');
    await expect(context.use(never)).rejects.toThrow('no port');
    await expect(context.close()).rejects.toThrow(AggregateError);
    await context.close();
    await expect(context.use(database)).rejects.toThrow('over');
    expect(order).toEqual(['open database', 'open city', 'close city', 'close database']);
  });
});
