import { openChanges, type Changes, type Database } from '@balabaqsha/db';
import { DomainError } from '@balabaqsha/domain';

/** Open streams at most: of one session, which may have some windows side by side, and of the process. */
export const STREAM_LIMITS = { session: 6, process: 3000 } as const;

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
  /** @throws DomainError TOO_MANY_ATTEMPTS where the session has too many, UNAVAILABLE where the process has */
  open(sessionId: string): OpenStream;
  /** Ends all streams, and the listening behind them. New ones are refused from then on. */
  close(): Promise<void>;
}

/** Opens the streams of a process. @param limits for tests */
export async function openStreams(db: Pick<Database, 'listen'>, limits: Record<keyof typeof STREAM_LIMITS, number> = STREAM_LIMITS): Promise<Streams> {
  const changes = await openChanges(db);
  const stop = new AbortController();
  const openOf = new Map<string, number>();
  let open = 0;
  const count = (sessionId: string, by: 1 | -1): void => {
    open += by;
    const left = (openOf.get(sessionId) ?? 0) + by;
    if (left === 0) openOf.delete(sessionId);
    else openOf.set(sessionId, left);
  };
  return {
    changes,
    open(sessionId) {
      if (stop.signal.aborted || open >= limits.process) throw new DomainError('UNAVAILABLE');
      if ((openOf.get(sessionId) ?? 0) >= limits.session) throw new DomainError('TOO_MANY_ATTEMPTS');
      count(sessionId, 1);
      let closed = false;
      return {
        stopping: stop.signal,
        close() {
          if (!closed) count(sessionId, -1);
          closed = true;
        },
      };
    },
    async close() {
      stop.abort();
      await changes.close();
    },
  };
}
