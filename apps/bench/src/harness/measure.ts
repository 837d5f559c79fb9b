import { setImmediate as breath } from 'node:timers/promises';
import type { BenchContext } from './context.ts';
import { DEFAULT_ROUNDS, type BenchDefinition, type Readings, type RowSpec, type Sides } from './definition.ts';
import { median, noiseBand } from './statistics.ts';
import { judge, type Target, type Verdict } from './target.ts';

/** A measured line of the table. */
export interface MeasuredRow extends RowSpec {
  subject: string;
  /** In the row's unit. */
  ours: number;
  /** `null` where the row has no baseline. */
  baselineValue: number | null;
  /** Ours to the baseline. */
  ratio: number | null;
  /** How far the judged number may miss its target by chance alone, in what the target is of. */
  noise: number;
  verdict: Verdict;
  /** All rounds in order, to look at later. */
  rounds: { ours: number[]; baseline: number[] };
}

interface Round {
  ours: Readings<string>;
  baseline: Partial<Readings<string>>;
}

/**
 * Measures a definition: both sides in every round, in turns the one and the other first, so that whatever slows the
 * machine down for a while slows both.
 * @throws RangeError where a row yields no finite number, or fewer than 5 rounds were asked for
 */
export async function measure(definition: BenchDefinition, context: BenchContext): Promise<MeasuredRow[]> {
  const { count, warmUps } = roundsOf(definition, context);
  const sides = await definition.prepare(context);
  try {
    for (let round = 0; round < warmUps; round += 1) await runRound(sides, round);
    const rounds: Round[] = [];
    for (let round = 0; round < count; round += 1) rounds.push(await runRound(sides, round));
    return Object.entries(definition.rows).map(([key, spec]) => sumUp(definition.subject, spec, key, rounds, context.scale !== 'smoke'));
  } finally {
    await sides.close?.();
  }
}

function roundsOf({ rounds = DEFAULT_ROUNDS, warmUps = 1 }: BenchDefinition, { scale }: BenchContext): { count: number; warmUps: number } {
  if (scale === 'smoke') return { count: 1, warmUps: 0 };
  if (rounds[scale] < 5) throw new RangeError('a median needs 5 rounds at least');
  return { count: rounds[scale], warmUps };
}

async function runRound(sides: Sides<string>, round: number): Promise<Round> {
  // Rows that never wait would keep the process from hearing Ctrl-C.
  await breath();
  if (round % 2 === 0) {
    const ours = await sides.ours();
    return { ours, baseline: (await sides.baseline?.()) ?? {} };
  }
  const baseline = (await sides.baseline?.()) ?? {};
  return { ours: await sides.ours(), baseline };
}

function sumUp(subject: string, spec: RowSpec, key: string, rounds: readonly Round[], judging: boolean): MeasuredRow {
  const finite = (value: number | undefined): number => {
    if (value === undefined || !Number.isFinite(value)) throw new RangeError(`${spec.what}: yielded ${value}`);
    return value;
  };
  const ours = rounds.map((round) => finite(round.ours[key]));
  const baseline = spec.baseline === null ? [] : rounds.map((round) => finite(round.baseline[key]));
  const middle = spec.over === 'worst' ? worst(spec.target) : median;
  const one = middle(ours);
  const baselineValue = baseline.length === 0 ? null : median(baseline);
  const ratio = baselineValue === null ? null : one / baselineValue;
  const judged = spec.target.of === 'ours' ? one : finite(ratio ?? undefined);
  const each = spec.target.of === 'ours' ? ours : ours.map((value, round) => value / finite(baseline[round]));
  const noise = spec.over === 'worst' ? 0 : noiseBand(each);
  return { ...spec, subject, ours: one, baselineValue, ratio, noise, verdict: judging ? judge(judged, noise, spec.target) : 'not judged', rounds: { ours, baseline } };
}

/** The rounds' worst for the target. Not the median: what happened once has happened. */
function worst({ bound }: Target): (values: readonly number[]) => number {
  return (values) => (bound === 'atMost' ? Math.max(...values) : Math.min(...values));
}
