import type { OperatorLog } from './operator-log.ts';

/** Ends the process by SIGTERM or Ctrl-C when `stop` is done, once. */
export function stopOnSignals(log: OperatorLog, stop: () => Promise<void>): void {
  let stopping: Promise<void> | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping !== null) return;
      stopping = stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.failure('stop', error);
          process.exit(1);
        },
      );
    });
  }
}
