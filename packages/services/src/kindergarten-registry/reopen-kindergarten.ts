import { expectOne, lockPool } from '@balabaqsha/db';
import { group, kindergarten } from '@balabaqsha/db/schema';
import { localDateOf } from '@balabaqsha/domain';
import { and, arrayContained, eq, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { field, registryKindergartenInput } from '../contract/index.ts';
import { loadOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { kindergartenOfCityLocked } from './kindergarten-facts.ts';

/**
 * Opens a closed kindergarten again with the groups that were closed together with it: closing is undone. It only adds
 * seats, so nobody's guarantee is touched, and they go to the queue at once (V1). A group of a type that the city has stopped
 * meanwhile stays closed.
 * @throws DomainError NOT_FOUND, STATE_CHANGED for an open one
 */
export async function reopenKindergarten(deps: Deps, actor: Actor, input: z.output<typeof registryKindergartenInput>): Promise<z.output<typeof field.done>> {
  const { cityId } = officerCalling(actor, 'staff.registry.reopenKindergarten');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockPool(tx, cityId);
    const { id } = await kindergartenOfCityLocked(tx, cityId, input.id);
    expectOne(await tx.update(kindergarten).set({ closedFrom: null, closedAt: null }).where(and(eq(kindergarten.id, id), isNotNull(kindergarten.closedFrom))).returning({ id: kindergarten.id }));
    const closedWithIt = and(eq(group.kindergartenId, id), group.closedWithKindergarten);
    const offered = (await loadOffered(tx, cityId, localDateOf(now))).map(({ correctionType }) => correctionType);
    if (offered.length > 0) await tx.update(group).set({ closedAt: null, closedWithKindergarten: false }).where(and(closedWithIt, arrayContained(group.correctionTypes, offered)));
    await tx.update(group).set({ closedWithKindergarten: false }).where(closedWithIt);
    await recordAudit(tx, now, actor, { action: 'kindergarten.reopened', subject: { kind: 'kindergarten', id } });
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}
