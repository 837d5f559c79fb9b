import { expectOne, type WriteTx } from '@balabaqsha/db';
import { group, type GroupBefore } from '@balabaqsha/db/schema';
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
    await writeGroupBack(tx, now, actor, row, row.before);
    await deps.jobs.enqueue(tx, 'queue.advance', { cityId, cause: 'CAPACITY' });
    return { done: true };
  });
}

/**
 * Makes an open group again what it was before its last change, once that is judged. The caller holds the pool's lock.
 * @throws DomainError STATE_CHANGED where it was closed or changed meanwhile
 */
export async function writeGroupBack(tx: WriteTx, now: Date, actor: Actor, row: typeof group.$inferSelect, before: GroupBefore): Promise<void> {
  const isAsSeen = row.changedAt === null ? isNull(group.changedAt) : eq(group.changedAt, row.changedAt);
  const undone = tx.update(group).set({ ...before, changedAt: now, before: null }).where(and(eq(group.id, row.id), isNull(group.closedAt), isAsSeen));
  expectOne(await undone.returning({ id: group.id }));
  await recordAudit(tx, now, actor, { action: 'group.change-undone', subject: { kind: 'group', id: row.id }, details: { capacity: before.capacity, was: row.capacity } });
}
