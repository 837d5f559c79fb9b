import { mayCall, rolesFor } from '@balabaqsha/auth';
import type { Place } from '@balabaqsha/db';
import type { Actor } from '../actor.ts';
import type { watchScopeInput } from '../contract/live.ts';
import type { Deps } from '../deps.ts';
import type { z } from 'zod';
import type { Pace } from './looks.ts';
import { openLooks, type Streaming } from './stream.ts';

const PACE: Pace = { gatherMs: 500, spreadMs: 500, idleMs: 20_000 };

/**
 * Says each time that something changed in what the employee's roles let him see: his kindergarten where the role belongs
 * to one, else his city (S3, S4), and the desks that he works at. It ends where his roles change. It names nothing; lists are then read again with their own rights.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN; see `openLooks`
 */
export function watchScope(deps: Deps, actor: Actor, _input: z.output<typeof watchScopeInput>, streaming: Streaming): Promise<AsyncGenerator<{ mark: string; at: Date }, void>> {
  const places = placesOf(actor);
  const told = [...places].sort().join();
  const toLook = openLooks(streaming, actor, 'staff.session.watch', places, PACE, (who) => [...placesOf(who)].sort().join() === told);
  return Promise.resolve(
    (async function* () {
      for await (const reason of toLook) {
        const at = deps.clock.now();
        if (reason === 'CHANGED') yield { mark: at.toISOString(), at };
      }
    })(),
  );
}

function placesOf(actor: Actor): Place[] {
  const own = rolesFor(actor, 'staff.session.watch').map<Place>(({ cityId, kindergartenId }) => (kindergartenId === null ? `city ${cityId}` : `kindergarten ${kindergartenId}`));
  if (mayCall(actor, 'staff.support.inbox')) own.push('letters');
  if (mayCall(actor, 'staff.city.guardianships')) own.push('guardianships');
  return own;
}
