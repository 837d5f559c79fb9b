import { keepWorkplace, requireCall, rolesInForce, type Actor } from '@balabaqsha/auth';
import { DomainError, localDateOf, workplaceId, workplacesOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { chooseWorkplaceInput, field } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Whoever holds roles at several places chooses where he works; from the next request on this session is about that place
 * alone (S1). His other sessions stay where they are.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND for a place where he holds no role today
 */
export async function chooseWorkplace(deps: Deps, actor: Actor, { id }: z.output<typeof chooseWorkplaceInput>): Promise<z.output<typeof field.done>> {
  requireCall(actor, 'staff.session.chooseWorkplace');
  if (actor.kind !== 'staff') throw new DomainError('FORBIDDEN');
  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    const place = workplacesOf(await rolesInForce(tx, actor.staffId, localDateOf(now))).find((each) => workplaceId(each) === id);
    if (place === undefined) throw new DomainError('NOT_FOUND');
    // Choosing the same place once more changes nothing, and says nothing.
    if (!(await keepWorkplace(tx, actor.sessionId, place))) return;
    await recordAudit(tx, now, actor, { action: 'workplace.chosen', subject: { kind: 'staff', id: actor.staffId }, details: { city: place.cityId, kindergarten: place.kindergartenId } });
  });
  return { done: true };
}
