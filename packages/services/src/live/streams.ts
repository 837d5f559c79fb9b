import { openChanges, type Changes, type Database } from '@balabaqsha/db';
import { DomainError } from '@balabaqsha/domain';

/** Open streams at most: of one person, who may have some windows and devices side by side, and of the process. */
export const STREAM_LIMITS = { person: 12, process: 3000 } as const;

/** A place taken among the open streams. */
export interface OpenStream {
  /** Aborts when the process stops. */
  stopping: AbortSignal;
  /** Gives the place back; a second time does nothing. */
  close(): void;
}

/** The streams that a process holds open, and the changes that all of them are fed by. */
export interface Streams {
  changes: Changes;
  /** @throws DomainError TOO_MANY_ATTEMPTS where the person has too many, UNAVAILABLE where the process has */
  open(personId: string): OpenStream;
  /** Ends all streams, and the listening behind them. New ones are refused from then on. */
  close(): Promise<void>;
}

/** Opens the streams of a process. @param limits for tests */
export async function openStreams(db: Pick<Database, 'listen'>, limits: Record<keyof typeof STREAM_LIMITS, number> = STREAM_LIMITS): Promise<Streams> {
  const changes = await openChanges(db);
  // A controller for each stream: nothing that ends with a stream hangs on what lives as long as the process.
  const running = new Set<AbortController>();
  const openOf = new Map<string, number>();
  let stopped = false;
  const count = (personId: string, by: 1 | -1): void => {
    const left = (openOf.get(personId) ?? 0) + by;
    if (left === 0) openOf.delete(personId);
    else openOf.set(personId, left);
  };
  return {
    changes,
    open(personId) {
      if (stopped || running.size >= limits.process) throw new DomainError('UNAVAILABLE');
      if ((openOf.get(personId) ?? 0) >= limits.person) throw new DomainError('TOO_MANY_ATTEMPTS');
      const stop = new AbortController();
      running.add(stop);
      count(personId, 1);
      return {
        stopping: stop.signal,
        close() {
          if (running.delete(stop)) count(personId, -1);
        },
      };
    },
    async close() {
      stopped = true;
      for (const stop of [...running]) stop.abort();
      await changes.close();
    },
  };
}
