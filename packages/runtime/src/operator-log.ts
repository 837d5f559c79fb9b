/** What a process tells its operators: lines on the standard streams that never hold what people typed. */
export interface OperatorLog {
  /** A line of what happens. */
  tell(text: string): void;
  /** A failure: its kind, where it came from, its causes. Messages may quote input and stay out. */
  failure(where: string, error: unknown): void;
}

/** @param process name that each line begins with */
export function operatorLog(name: string): OperatorLog {
  return {
    tell: (text) => void process.stdout.write(`${name}: ${text}\n`),
    failure: (where, error) => void process.stderr.write(`${name}: ${where}: ${error instanceof Error ? describe(error) : 'unknown failure'}\n`),
  };
}

function describe(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 6).map((line) => line.trim());
  const cause = error.cause instanceof Error ? ` caused by ${describe(error.cause)}` : '';
  return `${error.name} ${frames.join(' | ')}${cause}`;
}
