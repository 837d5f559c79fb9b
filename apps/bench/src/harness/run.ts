import type { BenchContext } from './context.ts';
import type { BenchDefinition } from './definition.ts';
import { measure, type MeasuredRow } from './measure.ts';

/** A definition that could not be measured. */
export interface FailedBench {
  subject: string;
  what: string[];
  error: unknown;
}

export interface BenchRun {
  rows: MeasuredRow[];
  failed: FailedBench[];
}

/** Definitions whose lines hold all of the words, in their subject or in what they measure, capitals or not. */
export function matching(definitions: readonly BenchDefinition[], words: string): BenchDefinition[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return definitions.filter(({ subject, rows }) =>
    Object.values(rows).some(({ what }) => wanted.every((word) => `${subject} ${what}`.toLowerCase().includes(word))),
  );
}

/**
 * Measures one definition after the other, never two at once. One that fails is told of, and the others still run.
 * @param report hears what begins, and each number as soon as it is there: a run that is broken off was not for nothing
 */
export async function runBenches(definitions: readonly BenchDefinition[], context: BenchContext, report: (line: string) => void): Promise<BenchRun> {
  const run: BenchRun = { rows: [], failed: [] };
  for (const definition of definitions) {
    const what = Object.values(definition.rows).map((row) => row.what);
    report(`${definition.subject}: ${what.join('; ')}`);
    try {
      const rows = await measure(definition, context);
      run.rows.push(...rows);
      for (const { what: measured, ours, baselineValue, ratio, noise, verdict } of rows) report(`  ${measured}: ${ours.toPrecision(3)} / ${baselineValue?.toPrecision(3) ?? '–'} = ${ratio?.toPrecision(3) ?? '–'} ± ${noise.toPrecision(2)}, ${verdict}`);
    } catch (error) {
      run.failed.push({ subject: definition.subject, what, error });
    }
  }
  return run;
}

/** Whether every row was measured and none misses its target by more than its noise. */
export function holds({ rows, failed }: BenchRun): boolean {
  return failed.length === 0 && rows.every(({ verdict }) => verdict !== 'MISSED');
}
