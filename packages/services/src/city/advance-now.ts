import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { advanced, advanceInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { advanceCityIn } from '../queue/advance-city.ts';
import { recordAudit } from '../record/index.ts';
import { officerCalling } from './officer.ts';

/**
 * Advances the queue of the officer's city at once, also outside the hours of issue (V1). With the seal of a dry run, only
 * what it showed is done.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, QUEUE_CHANGED
 */
export async function advanceNow(deps: Deps, actor: Actor, { seen }: z.output<typeof advanceInput>): Promise<z.output<typeof advanced>> {
  const { cityId } = officerCalling(actor, 'staff.city.advance');
  return deps.db.write(async (tx) => {
    const { offered } = await advanceCityIn(tx, deps, actor, { cityId, cause: 'OFFICER', seen });
    await recordAudit(tx, deps.clock.now(), actor, { action: 'queue.advanced', subject: { kind: 'city', id: cityId }, details: { offered } });
    return { offered };
  });
}
