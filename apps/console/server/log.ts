/** A line for operators. Never holds what people typed. */
export function log(text: string): void {
  process.stdout.write(`console: ${text}\n`);
}

/** A failure for operators: the kind and, for our own errors, their message. Messages of libraries may quote input and stay out. */
export function logFailure(where: string, error: unknown): void {
  process.stderr.write(`console: ${where}: ${error instanceof Error ? describe(error) : 'unknown failure'}\n`);
}

function describe(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 6).map((line) => line.trim());
  const cause = error.cause instanceof Error ? ` caused by ${describe(error.cause)}` : '';
  return `${error.name} ${frames.join(' | ')}${cause}`;
}
