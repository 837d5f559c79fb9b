import { expectOne } from '@balabaqsha/db';
import { group } from '@balabaqsha/db/schema';
import { DomainError, localDateOf } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { undoGroupChangeInput } from '../contract/kindergarten.ts';
import { requireOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { judgeGroup, requireAllowed } from './group-verdict.ts';
import { kindergartenStaffCalling, ownGroupLocked } from './own-kindergarten.ts';

/**
 * Takes the last change of a group back: a change to what it was before, under the same checks (E1, V2). Seats that were
 * promised or taken since can't be taken away again.
 * @throws DomainError NOT_FOUND, STATE_CHANGED where it was changed again or taken back since, CAPACITY_BELOW_PROMISED,
 * GROUP_UNSUITABLE, CORRECTION_TYPE_NOT_OFFERED where the city has stopped offering what would come back
 */
export async function undoGroupChange(deps: Deps, actor: Actor, input: z.output<typeof undoGroupChangeInput>): Promise<{ done: true }> {
  const staff = kindergartenStaffCalling(actor, 'staff.kindergarten.undoGroupChange');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { row, cityId } = await ownGroupLocked(tx, staff, input.id);
    if (row.before === null || row.changedAt?.getTime() !== input.changedAt.getTime()) throw new DomainError('STATE_CHANGED');
    await requireOffered(tx, cityId, row.before.correctionTypes.filter((type) => !row.correctionTypes.includes(type)), localDateOf(now));
    requireAllowed(await judgeGroup(tx, cityId, row, row.before), null);
    const undone = tx.update(group).set({ ...row.before, changedAt: now, before: null }).where(and(eq(group.id, row.id), isNull(group.closedAt)));
    expectOne(await undone.returning({ id: group.id }));
    await recordAudit(tx, now, actor, { action: 'group.change-undone', subject: { kind: 'group', id: row.id }, details: { capacity: row.before.capacity, was: row.capacity } });
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}
