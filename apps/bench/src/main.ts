import { parseArgs } from 'node:util';
import { systemClock } from '@balabaqsha/db';
import { BenchContext, type Scale } from './harness/context.ts';
import { holds, matching, runBenches, type FailedBench } from './harness/run.ts';
import { machineFacts, writeResults } from './report/result-file.ts';
import { resultTable } from './report/table.ts';
import { benches } from './rows/index.ts';

const USAGE = `pnpm bench [--short | --long | --smoke] [--only "words"] [--out file.json]

Measures the queue engine against plain baselines; see docs/bench.md.
  --short  all rows in less than 10 minutes (what runs unless told otherwise)
  --long   more rounds and larger data
  --smoke  tiny data and one round: only whether every row runs
  --only   rows whose subject or words hold all of these
  --out    the JSON with all rounds, .data/bench/<scale>.json unless told otherwise`;

async function bench(scale: Scale, only: string, out: string): Promise<boolean> {
  const chosen = matching(benches, only);
  if (chosen.length === 0) throw new RangeError(`--only ${only}: no row has these words`);
  const context = new BenchContext(scale);
  const stop = (): void => void context.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const at = systemClock.now();
  try {
    const run = await runBenches(chosen, context, (line) => console.error(line));
    writeResults(out, at, context, run);
    console.log(`\n${[...machineFacts(), ...context.facts].join('\n')}\n\n${resultTable(run.rows)}\n`);
    for (const failed of run.failed) console.error(`FAILED ${failure(failed)}`);
    console.log(`All rounds are in ${out}`);
    return holds(run);
  } finally {
    await context.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function failure({ subject, what, error }: FailedBench): string {
  return `${subject}: ${what.join('; ')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

try {
  // pnpm hands `--` on to the script.
  const args = process.argv.slice(2).filter((argument, index) => index > 0 || argument !== '--');
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const scale = values.smoke ? 'smoke' : values.long ? 'long' : 'short';
  if (values.help) console.log(USAGE);
  else process.exitCode = (await bench(scale, values.only, values.out ?? `.data/bench/${scale}.json`)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
