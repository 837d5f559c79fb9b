import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BenchContext } from '../harness/context.ts';
import type { BenchRun } from '../harness/run.ts';

/** What the numbers were measured on, one fact a line. */
export function machineFacts(): string[] {
  const processors = os.cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    `${os.type()} ${os.release()}, Node ${process.versions.node}`,
  ];
}

/**
 * Writes the run as JSON with all its rounds, so that runs can be compared later. Folders are made.
 * @param at when the run began
 */
export function writeResults(file: string, at: Date, context: BenchContext, { rows, failed }: BenchRun): void {
  const failures = failed.map(({ subject, what, error }) => ({ subject, what, error: error instanceof Error ? error.message : String(error) }));
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at, scale: context.scale, machine: machineFacts(), facts: context.facts, rows, failures }, null, 2)}\n`);
}
