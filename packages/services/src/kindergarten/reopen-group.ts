import { expectOne, isOneOf, lockPool } from '@balabaqsha/db';
import { group, kindergarten } from '@balabaqsha/db/schema';
import { localDateOf, type GroupId } from '@balabaqsha/domain';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { reopenGroupInput } from '../contract/kindergarten.ts';
import { requireOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { kindergartenStaffCalling, refuseClosed } from './own-kindergarten.ts';

/**
 * Opens a closed group again: closing is undone. It only adds seats, so nobody's guarantee is touched, and they go to the
 * queue at once (V1).
 * @throws DomainError NOT_FOUND for a group elsewhere, STATE_CHANGED for an open one, KINDERGARTEN_CLOSED,
 * CORRECTION_TYPE_NOT_OFFERED where the city has stopped one of its types meanwhile
 */
export async function reopenGroup(deps: Deps, actor: Actor, input: z.output<typeof reopenGroupInput>): Promise<{ done: true }> {
  const { kindergartenIds } = kindergartenStaffCalling(actor, 'staff.kindergarten.reopenGroup');
  const now = deps.clock.now();
  const id = input.id as GroupId;
  return deps.db.write(async (tx) => {
    const where = and(eq(group.id, id), isOneOf(group.kindergartenId, kindergartenIds));
    const { cityId, kindergartenId, correctionTypes } = expectOne(await tx.select({ cityId: kindergarten.cityId, kindergartenId: kindergarten.id, correctionTypes: group.correctionTypes }).from(group).innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId)).where(where), 'NOT_FOUND');
    await lockPool(tx, cityId);
    await refuseClosed(tx, kindergartenId);
    await requireOffered(tx, cityId, correctionTypes, localDateOf(now));
    expectOne(await tx.update(group).set({ closedAt: null }).where(and(eq(group.id, id), isNotNull(group.closedAt))).returning({ id: group.id }));
    await recordAudit(tx, now, actor, { action: 'group.reopened', subject: { kind: 'group', id } });
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}
