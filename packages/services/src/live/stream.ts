import { mayCall, type Action } from '@balabaqsha/auth';
import type { Place } from '@balabaqsha/db';
import { DomainError } from '@balabaqsha/domain';
import type { Actor } from '../actor.ts';
import { looks, type Pace, type Reason } from './looks.ts';
import type { Streams } from './streams.ts';

/** What a stream needs beyond an actor and his input. */
export interface Streaming {
  streams: Streams;
  /** Looks the session up again, as each request does: a stranger once it has ended. */
  again(): Promise<Actor>;
  /** Ends with the connection. */
  signal: AbortSignal;
}

/**
 * Opens a stream that says when to look at the places, for as long as the session runs and may call the action. It ends
 * quietly with the session or the connection.
 * @param isStill whether the places are still those of the actor, who is looked up anew before each look
 * @throws DomainError TOO_MANY_ATTEMPTS or UNAVAILABLE where too many are open; UNAVAILABLE from the stream itself when the
 * process stops, which browsers understand as: come again
 */
export function openLooks({ streams, again, signal }: Streaming, actor: Actor, action: Action, places: readonly Place[], pace: Pace, isStill: (who: Actor) => boolean = () => true): AsyncGenerator<Reason, void> {
  if (actor.kind !== 'guardian' && actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const { stopping, close } = streams.open(actor.kind === 'guardian' ? actor.guardianId : actor.staffId);
  // A generator that nobody has begun to read runs no `finally`.
  signal.addEventListener('abort', close);
  if (signal.aborted) close();
  return (async function* () {
    try {
      for await (const reason of looks(streams.changes, places, pace, AbortSignal.any([signal, stopping]))) {
        const who = await again();
        if (!mayCall(who, action) || !isStill(who)) return;
        yield reason;
      }
      if (stopping.aborted) throw new DomainError('UNAVAILABLE');
    } finally {
      close();
    }
  })();
}
