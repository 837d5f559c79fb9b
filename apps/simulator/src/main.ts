import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backTest, seededRandom, simulate } from '@balabaqsha/domain';
import { calibrationPlan } from './calibration-plan.ts';
import { waitingChart } from './chart.ts';
import { lanesCsv, monthsCsv } from './csv.ts';
import { scaled } from './scaled.ts';
import { readScenario, ScenarioFileError } from './scenario-file.ts';
import { calibrationReport, summary } from './summary.ts';

const USAGE = `pnpm simulate [scenario.json] [--seed 1] [--scale 1] [--out folder]
pnpm simulate [scenario.json] --calibrate [--seed 1] [--share 0.2]

Lives a city through a scenario; see docs/simulator.md.`;

function number(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new ScenarioFileError(`--${name} ${text}: not a number above 0`);
  return value;
}

function run(file: string, seed: number, scale: number, out: string): void {
  const { scenario, base } = readScenario(file);
  const runs = [scenario, ...(base === undefined ? [] : [base])].map((each) => ({ name: each.name, result: simulate(scaled(each, scale), seededRandom(seed)) }));
  const [first, second] = runs;
  if (first === undefined) return;
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'months.csv'), monthsCsv(runs));
  writeFileSync(path.join(out, 'lanes.csv'), lanesCsv(runs));
  writeFileSync(path.join(out, 'waiting.svg'), waitingChart(runs));
  console.log(`${scenario.name}, ${scenario.from} to ${scenario.to}, seed ${seed}${second === undefined ? '' : `, compared with: ${second.name}`}\n`);
  console.log(summary({ result: first.result, base: second?.result }));
  console.log(`\nmonths.csv, lanes.csv, waiting.svg are in ${out}`);
}

function calibrate(file: string, seed: number, scale: number, share: number): boolean {
  const plan = { ...calibrationPlan(scaled(readScenario(file).scenario, scale)), share };
  const { text, holds } = calibrationReport(backTest(plan, seededRandom(seed), seededRandom(seed + 1)));
  console.log(`Forecasts asked each month from ${plan.askFrom} to ${plan.askTo} in: ${plan.scenario.name}\n`);
  console.log(text);
  return holds;
}

try {
  // pnpm hands `--` on to the script.
  const args = process.argv.slice(2).filter((argument, index) => index > 0 || argument !== '--');
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      scale: { type: 'string', default: '1' },
      out: { type: 'string', default: '.data/simulation' },
      calibrate: { type: 'boolean', default: false },
      share: { type: 'string', default: '0.2' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const file = positionals[0] ?? path.join(import.meta.dirname, '../scenarios/almaty.json');
  const [seed, scale] = [number(values.seed, 'seed'), number(values.scale, 'scale')];
  if (values.help) console.log(USAGE);
  else if (values.calibrate) process.exitCode = calibrate(file, seed, scale, number(values.share, 'share')) ? 0 : 1;
  else run(file, seed, scale, values.out);
} catch (error) {
  if (!(error instanceof ScenarioFileError || error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
