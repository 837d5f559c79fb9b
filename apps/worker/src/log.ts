import { describeFailure } from '@balabaqsha/jobs';

/** One line for operators. Never personal data. */
export function log(text: string): void {
  process.stdout.write(`worker: ${text}\n`);
}

/** A failure without its parameters: what broke, where, and nothing of whose data it was. */
export function logFailure(where: string, error: unknown): void {
  const failure = describeFailure(error);
  process.stderr.write(`worker: ${where}: ${JSON.stringify(failure)}\n`);
}
